import {expect, test} from "vitest";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {meanSquareError} from "../../lib/theory/meanSquareError.js";
import {secondMomentMap} from "../../lib/theory/secondMomentMap.js";

const inputs = [
  [1, -1.4],
  [1, 0.2],
  [1, 1.8],
];
const start = [0.6, -0.8];
const draw = {batch: 2, replacement: true};

/** All runs of two steps with all ordered batches of two, each as likely as the others. */
function enumerated(eta: number, replacement: boolean): number[] {
  const objective = leastSquares({X: inputs, y: [0, 0, 0]});
  const batches = [0, 1, 2].flatMap(i =>
    [0, 1, 2].filter(j => replacement || j !== i).map(j => Uint32Array.of(i, j)),
  );
  const g = new Float64Array(2);
  const step = (w: Float64Array) =>
    batches.map(batch => {
      objective.batchGradient(w, batch, 2, g);
      return w.map((value, i) => value - eta * g[i]);
    });
  const mean = (points: Float64Array[]) =>
    points.reduce((sum, w) => sum + (w[0] ** 2 + w[1] ** 2) / points.length, 0);
  const first = step(Float64Array.from(start));
  return [mean([Float64Array.from(start)]), mean(first), mean(first.flatMap(step))];
}

test.each([true, false])("two steps agree with the mean over all runs, replacement %s", replacement => {
  const errors = meanSquareError(inputs, {batch: 2, replacement, eta: 0.7, start, steps: 2});
  enumerated(0.7, replacement).forEach((expected, t) => {
    expect(Math.abs(errors[t] / expected - 1)).toBeLessThan(1e-13);
  });
});

test("in the end it changes by the spectral radius of the second-moment map, on both sides of the edge", () => {
  const {edge, spectralRadius} = secondMomentMap(inputs, draw);
  for (const eta of [0.6 * edge, 1.2 * edge]) {
    const errors = meanSquareError(inputs, {...draw, eta, start, steps: 400});
    expect(errors[400] / errors[399]).toBeCloseTo(spectralRadius(eta), 10);
  }
});

test("a step of size 0 changes nothing", () => {
  expect([...meanSquareError(inputs, {...draw, eta: 0, start, steps: 3})]).toEqual([1, 1, 1, 1]);
});

test("a run that leaves the numbers is at Infinity from there on", () => {
  const errors = meanSquareError(inputs, {...draw, eta: 1e80, start, steps: 5});
  expect(errors[0]).toBe(1);
  expect(errors[5]).toBe(Infinity);
  expect(errors.some(Number.isNaN)).toBe(false);
});

test("a start of another length is refused", () => {
  expect(() => meanSquareError(inputs, {...draw, eta: 1, start: [1], steps: 1})).toThrow(
    "meanSquareError: start must have length 2, got 1",
  );
});
