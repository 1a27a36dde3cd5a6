import {expect, it} from "vitest";
import {lineInputs, tenPoints, tenPointsLine} from "../../../lib/experiments/tenPoints/points.js";
import {varianceShare} from "../../../lib/experiments/tenPoints/varianceShare.js";
import {leastSquares} from "../../../lib/objectives/data/leastSquares.js";
import {createGenerator} from "../../../lib/random/generator.js";

const line = leastSquares({X: lineInputs(tenPoints.map(([x]) => x)), y: tenPoints.map(([, y]) => y)});
const share = (batchSize: number, replacement: boolean, draws: number) =>
  varianceShare(line, Float64Array.from(tenPointsLine), {
    ...{batchSize, replacement, draws},
    generator: createGenerator(3),
  });

it("a line's inputs have a 1 for its intercept before each x", () => {
  expect(lineInputs([2, -3])).toEqual([
    [1, 2],
    [1, -3],
  ]);
});

it("the variance of a batch's gradient is 1/B of an example's, and less without replacement", () => {
  // With N = 10: (N − B)/(N − 1)/B. Twenty thousand draws are good to 3 %.
  expect(share(1, true, 20_000)).toBeCloseTo(1, 1);
  expect(4 * share(4, true, 20_000)).toBeCloseTo(1, 1);
  expect(4 * share(4, false, 20_000)).toBeCloseTo(6 / 9, 1);
  expect(share(10, false, 3)).toBeLessThan(1e-28);
});
