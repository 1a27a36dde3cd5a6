import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {expect, test} from "vitest";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {createGenerator} from "../../lib/random/generator.js";
import {batchCovarianceShare, gradientMoments} from "../../lib/theory/batchCovariance.js";
import {secondMomentMap} from "../../lib/theory/secondMomentMap.js";

const X = [
  [1, 0.2],
  [1, -1.3],
  [1, 0.7],
  [1, 2.1],
  [1, -0.4],
];
const y = [0.3, 1, -0.7, 2, 0.1];
const objective = leastSquares({X, y});
const w = Float64Array.of(0.4, -0.9);

/** All ordered draws of `size` indices below 5, with repetitions or without. */
function draws(size: number, replacement: boolean): number[][] {
  if (size === 0) return [[]];
  return draws(size - 1, replacement).flatMap(head =>
    [0, 1, 2, 3, 4].filter(i => replacement || !head.includes(i)).map(i => [...head, i]),
  );
}

test.each([
  [1, true],
  [2, true],
  [4, true],
  [1, false],
  [2, false],
  [4, false],
  [5, false],
])("the covariance over all batches of %i, replacement %s, is the predicted share", (size, replacement) => {
  const {mean, covariance} = gradientMoments(objective, w);
  const all = draws(size, replacement);
  const g = new Float64Array(2);
  const measured = new Float64Array(4);
  for (const batch of all) {
    objective.batchGradient(w, Uint32Array.from(batch), size, g);
    for (let i = 0; i < 2; i++)
      for (let j = 0; j < 2; j++) measured[2 * i + j] += ((g[i] - mean[i]) * (g[j] - mean[j])) / all.length;
  }
  const share = batchCovarianceShare({count: 5, batch: size, replacement});
  measured.forEach((x, i) => {
    expect(Math.abs(x - share * covariance[i])).toBeLessThan(1e-13);
  });
});

test("the mean of the examples' gradients is the full gradient", () => {
  const g = new Float64Array(2);
  objective.gradient(w, g);
  const {mean} = gradientMoments(objective, w);
  expect(mean[0]).toBeCloseTo(g[0], 14);
  expect(mean[1]).toBeCloseTo(g[1], 14);
});

test("a single example has no variance without replacement", () => {
  expect(batchCovarianceShare({count: 1, batch: 1, replacement: false})).toBe(0);
});

test("a batch larger than the data is refused without replacement", () => {
  expect(() => batchCovarianceShare({count: 5, batch: 6, replacement: false})).toThrow(
    "batchCovarianceShare: batch must be a whole number in [1, 5], got 6",
  );
  expect(batchCovarianceShare({count: 5, batch: 6, replacement: true})).toBeCloseTo(1 / 6, 15);
});

test.each([
  [1, true, 0.3],
  [2, true, 0.6],
  [2, false, 0.7],
  [5, false, 0.9],
])(
  "the spectral radius at B = %i, replacement %s, is that of the map enumerated",
  (size, replacement, eta) => {
    const all = draws(size, replacement);
    const map = Matrix.zeros(4, 4);
    for (const batch of all) {
      const step = Matrix.eye(2);
      for (const i of batch) {
        const x = Matrix.columnVector(X[i]);
        step.sub(x.mmul(x.transpose()).mul(eta / size));
      }
      map.add(step.kroneckerProduct(step).div(all.length));
    }
    const {realEigenvalues} = new EigenvalueDecomposition(map);
    const radius = Math.max(...realEigenvalues.map(Math.abs));
    const {spectralRadius} = secondMomentMap(X, {batch: size, replacement});
    expect(Math.abs(spectralRadius(eta) - radius)).toBeLessThan(1e-13);
  },
);

test("the spectral radius is 1 at the edge, below 1 before and above 1 behind it", () => {
  for (const batch of [1, 2, 7, 100]) {
    const {edge, spectralRadius} = secondMomentMap(X, {batch, replacement: true});
    expect(spectralRadius(edge)).toBeCloseTo(1, 12);
    expect(spectralRadius(0.99 * edge)).toBeLessThan(1);
    expect(spectralRadius(1.01 * edge)).toBeGreaterThan(1);
  }
});

test("the whole data as one batch has the edge of gradient descent", () => {
  const {edge, lambdaMax} = secondMomentMap(X, {batch: 5, replacement: false});
  expect(edge * lambdaMax).toBeCloseTo(2, 13);
});

test("normal inputs in n dimensions have the edge 2/(1 + (n + 1)/B) in units of λ", () => {
  const random = createGenerator(3);
  const normal = Array.from({length: 20000}, () => Array.from({length: 3}, random.normal));
  const {edge} = secondMomentMap(normal, {batch: 2, replacement: true});
  // E xxᵀΣxxᵀ = 2Σ + tr Σ for normal inputs, so that Σ = I gives 1/η = ½[(1 − 1/B) + (n + 2)/B].
  expect(Math.abs(edge / (2 / (1 + 4 / 2)) - 1)).toBeLessThan(0.05);
});

test("a direction in which no input lies is left out", () => {
  const flat = X.map(x => [...x, 0]);
  const draw = {batch: 2, replacement: true};
  expect(secondMomentMap(flat, draw).edge).toBeCloseTo(secondMomentMap(X, draw).edge, 12);
});
