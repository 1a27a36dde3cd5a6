import {expect, test} from "vitest";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {createGenerator} from "../../lib/random/generator.js";
import {batchCovarianceShare, gradientMoments} from "../../lib/theory/batchCovariance.js";
import {meanGradient, sampleBatches, spread} from "../../lib/theory/batchSample.js";

const x = [-1.4, -0.3, 0.2, 0.9, 1.8];
const objective = leastSquares({X: x.map(each => [1, each]), y: [0.3, 1, -0.7, 2, 0.1]});
const w = Float64Array.of(0.4, -0.9);
const sample = (batchSize: number, replacement: boolean, draws: number) =>
  sampleBatches(objective, w, {batchSize, replacement, draws, generator: createGenerator(5)});

test("each gradient of a sample is that of its batch", () => {
  const {batches, gradients} = sample(3, true, 7);
  const g = new Float64Array(2);
  for (let k = 0; k < 7; k++) {
    objective.batchGradient(w, batches.slice(3 * k, 3 * k + 3), 3, g);
    expect([...gradients.subarray(2 * k, 2 * k + 2)]).toEqual([...g]);
  }
});

test("a batch without replacement has no example twice", () => {
  const {batches} = sample(4, false, 50);
  for (let k = 0; k < 50; k++) expect(new Set(batches.subarray(4 * k, 4 * k + 4)).size).toBe(4);
});

test.each([
  [1, true],
  [3, true],
  [3, false],
])("the spread of batches of %i, replacement %s, is the predicted share", (batchSize, replacement) => {
  const {mean, covariance} = gradientMoments(objective, w);
  const {gradients} = sample(batchSize, replacement, 20_000);
  const share = batchCovarianceShare({count: 5, batch: batchSize, replacement});
  const predicted = share * (covariance[0] + covariance[3]);
  expect(Math.abs(spread(gradients, mean) / predicted - 1)).toBeLessThan(0.03);
});

test("the mean of all examples, each a batch of its own, is the full gradient", () => {
  const gradients = new Float64Array(10);
  for (let i = 0; i < 5; i++)
    objective.batchGradient(w, Uint32Array.of(i), 1, gradients.subarray(2 * i, 2 * i + 2));
  const full = new Float64Array(2);
  objective.gradient(w, full);
  const mean = meanGradient(gradients, 2, 5);
  expect(mean[0]).toBeCloseTo(full[0], 14);
  expect(mean[1]).toBeCloseTo(full[1], 14);
  expect([...meanGradient(gradients, 2, 1)]).toEqual([...gradients.subarray(0, 2)]);
});

test("a sample of no batch is refused", () => {
  expect(() => sample(1, true, 0)).toThrow("sampleBatches: draws must be a whole number ≥ 1, got 0");
});
