import {expect, test} from "vitest";
import {leastSquares} from "../../../lib/objectives/data/leastSquares.js";
import {lineFit} from "../../../lib/objectives/data/lineFit.js";

const x = [-2, -0.5, 0.1, 1, 3];
const y = [1, 0.2, -0.6, 2, 4];

test("the gradient of least squares vanishes at the line", () => {
  const g = new Float64Array(2);
  leastSquares({X: x.map(each => [1, each]), y}).gradient(Float64Array.from(lineFit(x, y).minimum), g);
  expect(Math.hypot(...g)).toBeLessThan(1e-14);
});

test("the Hessian is that of least squares", () => {
  const H = new Float64Array(4);
  leastSquares({X: x.map(each => [1, each]), y}).hessian?.(new Float64Array(2), H);
  lineFit(x, y).hessian.forEach((entry, i) => {
    expect(entry).toBeCloseTo(H[i], 14);
  });
});

test("points on a line give that line", () => {
  const {minimum} = lineFit(
    x,
    x.map(each => 3 - 2 * each),
  );
  expect(minimum[0]).toBeCloseTo(3, 14);
  expect(minimum[1]).toBeCloseTo(-2, 14);
});

test("points above one another have slope 0", () => {
  expect(lineFit([2, 2], [1, 3]).minimum).toEqual([2, 0]);
});

test("lengths that differ are refused", () => {
  expect(() => lineFit([1, 2], [1])).toThrow("lineFit: y must have length 2, got 1");
});
