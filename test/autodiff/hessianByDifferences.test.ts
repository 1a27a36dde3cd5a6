import {expect, test} from "vitest";
import {hessianByDifferences, hessianVectorByDifferences} from "../../lib/autodiff/hessianByDifferences.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";

const w = Float64Array.of(-1.2, 1);
const exact = new Float64Array(4);
rosenbrock.hessian?.(w, exact);

test("the Hessian by differences is the exact one to 10⁻⁷ of its size", () => {
  hessianByDifferences(rosenbrock, w).forEach((entry, k) => {
    expect(Math.abs(entry - exact[k]) / 1330).toBeLessThan(1e-7);
  });
});

test("a product scales with its vector, and is 0 for 0", () => {
  const times = hessianVectorByDifferences(rosenbrock);
  const out = new Float64Array(2);
  times(w, Float64Array.of(300, -100), out);
  expect(Math.abs(out[0] - (300 * exact[0] - 100 * exact[1])) / 1330).toBeLessThan(1e-4);
  expect(Math.abs(out[1] - (300 * exact[2] - 100 * exact[3])) / 1330).toBeLessThan(1e-4);
  times(w, new Float64Array(2), out);
  expect(Array.from(out)).toEqual([0, 0]);
});
