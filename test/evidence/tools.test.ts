import {expect, test} from "vitest";
import {allBatches} from "../../lib/evidence/allBatches.js";
import {gradientsAtOrigin} from "../../lib/evidence/gradientsAtOrigin.js";
import {meanSquareGrowth} from "../../lib/evidence/meanSquareGrowth.js";
import {stepSizes} from "../../lib/evidence/stepSizes.js";
import {meanOver, runEnsemble} from "../../lib/experiments/ensemble.js";
import {slopeOfLine} from "../../lib/experiments/slopeOfLine.js";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {createGenerator} from "../../lib/random/generator.js";
import {run} from "../../lib/run/run.js";

test("all batches are all ordered draws, with repetitions and without", () => {
  const draws = (replacement: boolean) => Array.from(allBatches(3, 2, replacement), batch => batch.join(""));
  expect(draws(true)).toEqual(["00", "01", "02", "10", "11", "12", "20", "21", "22"]);
  expect(draws(false)).toEqual(["01", "02", "10", "12", "20", "21"]);
});

test("an ensemble without noise is so many single runs", () => {
  const start = Float64Array.of(1, -3, 0.2);
  const seen: number[] = [];
  const ends = runEnsemble({
    optimizer: momentum({eta: 0.3, gamma: 0.5}),
    start,
    slope: x => 2 * x,
    sigma: 0,
    random: createGenerator(1),
    steps: 7,
    observe: (_, t) => seen.push(t),
  });
  start.forEach((x, i) => {
    const single = run(momentum({eta: 0.3, gamma: 0.5}), quadratic({A: [[2]]}), [x], {steps: 7});
    expect(ends[i]).toBe(single.trajectory[7]);
  });
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(Array.from(start)).toEqual([1, -3, 0.2]);
});

test("an ensemble's noise has the variance asked for, drawn anew for each run", () => {
  const ends = runEnsemble({
    optimizer: gradientDescent({eta: 1}),
    start: new Float64Array(20_000),
    slope: x => x,
    sigma: 3,
    random: createGenerator(1),
    steps: 1,
  });
  expect(Math.abs(meanOver(ends, x => x * x) / 9 - 1)).toBeLessThan(0.03);
  expect(Math.abs(meanOver(ends, x => x))).toBeLessThan(0.07);
});

test("kept gradients are the objective's at w = 0, wherever they are asked for", () => {
  const X = [
    [1, 2],
    [1, -1],
    [1, 0.5],
  ];
  const objective = leastSquares({X, y: [1, 2, -1]});
  const kept = gradientsAtOrigin(objective);
  const [expected, g] = [new Float64Array(2), new Float64Array(2)];
  const batch = Uint32Array.of(2, 0, 2);
  objective.batchGradient(new Float64Array(2), batch, 3, expected);
  kept.batchGradient(Float64Array.of(5, 5), batch, 3, g);
  expect(g[0]).toBeCloseTo(expected[0], 14);
  expect(g[1]).toBeCloseTo(expected[1], 14);
  objective.gradient(new Float64Array(2), expected);
  kept.gradient(new Float64Array(2), g);
  expect(g[0]).toBeCloseTo(expected[0], 14);
  expect(g[1]).toBeCloseTo(expected[1], 14);
});

test("in one dimension the mean square grows by E (1 − ηx²)²", () => {
  const inputs = [1, 2].map(x => Float64Array.of(x));
  expect(meanSquareGrowth(inputs, 0.3)).toBeCloseTo((0.7 ** 2 + 0.2 ** 2) / 2, 14);
});

test("the slope of a line is found through points scattered around it", () => {
  expect(slopeOfLine([0, 1, 2, 3], [5, 3, 1, -1])).toBeCloseTo(-2, 14);
  expect(slopeOfLine([0, 1, 2], [0, 3, 0])).toBeCloseTo(0, 14);
});

test("step sizes are a method's changes, gradient by gradient", () => {
  const changes = stepSizes(momentum({eta: 0.5, gamma: 0.5}), [1, 0, -2]);
  expect(changes).toEqual([-0.5, -0.25, 0.875]);
});
