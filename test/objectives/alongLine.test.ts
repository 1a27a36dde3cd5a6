import {expect, test} from "vitest";
import {alongLine} from "../../lib/objectives/alongLine.js";
import {rosenbrock} from "../../lib/objectives/rosenbrock.js";
import {gradientError} from "./derivatives.js";

const line = alongLine(rosenbrock, [1, 1], [0.5, -1]);

test("a function along a line has the values of the function at its points", () => {
  expect(line.value(Float64Array.of(0))).toBe(0);
  expect(line.value(Float64Array.of(2))).toBe(rosenbrock.value(Float64Array.of(2, -1)));
  expect(line.gradient(Float64Array.of(2), new Float64Array(1))).toBe(line.value(Float64Array.of(2)));
});

test("its slope is the gradient's component along the line", () => {
  for (const alpha of [-1, 0.3, 2]) expect(gradientError(line, Float64Array.of(alpha))).toBeLessThan(1e-6);
});

test("point and direction need as many numbers as the function", () => {
  expect(() => alongLine(rosenbrock, [1], [0, 1])).toThrow("alongLine: w must have length 2, got 1");
  expect(() => alongLine(rosenbrock, [1, 1], [0, 1, 2])).toThrow("alongLine: d must have length 2, got 3");
});
