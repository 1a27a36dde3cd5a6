import {expect, test} from "vitest";
import {rosenbrock} from "../../../lib/objectives/functions/rosenbrock.js";
import {alongLine} from "../../../lib/objectives/wrappers/alongLine.js";

const line = alongLine(rosenbrock.value, [1, 1], [0.5, -1]);

test("a function along a line has the values of the function at its points", () => {
  expect(line(0)).toBe(0);
  for (const alpha of [-1, 0.3, 2]) {
    expect(line(alpha)).toBe(rosenbrock.value(Float64Array.of(1 + 0.5 * alpha, 1 - alpha)));
  }
});

test("the direction needs as many numbers as the point", () => {
  expect(() => alongLine(rosenbrock.value, [1, 1], [0, 1, 2])).toThrow(
    "alongLine: d must have length 2, got 3",
  );
});
