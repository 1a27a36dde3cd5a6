import fc from "fast-check";
import {expect, test} from "vitest";
import {adamStepSupremum} from "../../lib/theory/adamStepSupremum.js";
import {averageShare, uncorrectedAdamStep} from "../../lib/theory/biasCorrection.js";

/** The length of the last of Adam's steps per η, its bias corrected, at ε = 0. */
function lastStep(gradients: number[], beta: number, gamma: number): number {
  let [M, S] = [0, 0];
  for (const g of gradients) {
    M = (1 - beta) * M + beta * g;
    S = (1 - gamma) * S + gamma * g * g;
  }
  const t = gradients.length;
  return M / (1 - (1 - beta) ** t) / Math.sqrt(S / (1 - (1 - gamma) ** t));
}

const rate = fc.double({min: 0.01, max: 0.99, noNaN: true});

test("a running average of ones has taken up the predicted share", () => {
  fc.assert(
    fc.property(rate, fc.integer({min: 0, max: 200}), (r, t) => {
      let average = 0;
      for (let k = 0; k < t; k++) average = (1 - r) * average + r;
      expect(averageShare(r, t)).toBeCloseTo(average, 12);
    }),
  );
});

test("with a rate of 1 the average is there at once", () => {
  // 1 − (1 − r)³ = 3r − 3r² + r³, whose terms but the first vanish beside it.
  for (const r of [1e-4, 1e-10, 1e-17, 1e-300])
    expect(averageShare(r, 3) / (r * (3 - 3 * r + r * r))).toBeCloseTo(1, 14);
  expect(averageShare(1, 0)).toBe(0);
  expect(averageShare(1, 1)).toBe(1);
});

test("uncorrected steps are those of averages that start at 0", () => {
  const [beta, gamma] = [0.1, 0.001];
  let [M, S] = [0, 0];
  for (let t = 1; t <= 50; t++) {
    M = (1 - beta) * M + beta * 7;
    S = (1 - gamma) * S + gamma * 49;
    expect(uncorrectedAdamStep({beta, gamma}, t)).toBeCloseTo(M / Math.sqrt(S), 12);
  }
});

test("no gradients make a longer step than the supremum", () => {
  const gradients = fc.array(fc.double({min: -100, max: 100, noNaN: true}), {minLength: 1, maxLength: 30});
  fc.assert(
    fc.property(rate, rate, gradients, (beta, gamma, g) => {
      fc.pre(g.some(x => Math.abs(x) > 1e-3));
      const bound = adamStepSupremum({beta, gamma}, g.length);
      expect(Math.abs(lastStep(g, beta, gamma))).toBeLessThanOrEqual(bound * (1 + 1e-12));
    }),
  );
});

test("gradients that grow by (1 − γ)/(1 − β) reach the supremum of their number of steps", () => {
  fc.assert(
    fc.property(rate, rate, fc.integer({min: 1, max: 30}), (beta, gamma, t) => {
      const g = Array.from({length: t}, (_, k) => ((1 - gamma) / (1 - beta)) ** k);
      expect(lastStep(g, beta, gamma) / adamStepSupremum({beta, gamma}, t)).toBeCloseTo(1, 10);
    }),
  );
});

test("the supremum of all steps is the limit of those of t steps", () => {
  const at = {beta: 0.1, gamma: 0.001};
  expect(adamStepSupremum(at)).toBeCloseTo(7.27, 2);
  expect(adamStepSupremum(at, 100_000)).toBeCloseTo(adamStepSupremum(at), 12);
  expect(adamStepSupremum(at, 1)).toBeCloseTo(1, 14);
});

test("where the square's average forgets faster than the gradient's squared, there is no bound", () => {
  expect(adamStepSupremum({beta: 0.1, gamma: 0.3})).toBe(Infinity);
  expect(adamStepSupremum({beta: 0.1, gamma: 0.19}, 1000)).toBeGreaterThan(1);
  expect(adamStepSupremum({beta: 1, gamma: 1})).toBe(1);
});

test("arguments out of range are named", () => {
  expect(() => averageShare(0, 1)).toThrow("averageShare: rate must be in (0, 1], got 0");
  expect(() => uncorrectedAdamStep({beta: 0.1, gamma: 0.1}, 0)).toThrow(
    "uncorrectedAdamStep: t must be a whole number ≥ 1, got 0",
  );
  expect(() => adamStepSupremum({beta: 2, gamma: 0.1})).toThrow(
    "adamStepSupremum: beta must be in (0, 1], got 2",
  );
});
