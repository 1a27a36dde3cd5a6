import {expect, it} from "vitest";
import {kinds, noisyValley, tuned} from "../../../lib/experiments/cycles/cycles.js";
import {constant} from "../../../lib/schedules/constant.js";
import {expectedLoss} from "../../../lib/theory/expectedLoss.js";

const valley = noisyValley(0.01, 1);

it("each schedule keeps to its peak and to its budget", () => {
  for (const {make} of kinds) {
    const rates = Array.from({length: 200}, (_, t) => make(0.4, 200)(t));
    expect(Math.max(...rates)).toBeCloseTo(0.4, 2);
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0);
  }
});

it("the tuned constant step size is better than its neighbours, a factor √2 away", () => {
  const {schedule, peak, losses} = tuned(kinds[0], valley, 200);
  expect(schedule(0)).toBe(peak);
  const at = (eta: number) => expectedLoss(valley, {eta: constant({eta}), steps: 200})[200];
  expect(losses[200]).toBe(at(schedule(0)));
  for (const factor of [Math.SQRT2, Math.SQRT1_2])
    expect(at(factor * schedule(0))).toBeGreaterThan(losses[200]);
});

it("no peak up to the highest is better by more than a tenth than the one that is found", () => {
  for (const [lambda, sigma] of [
    [0.01, 1],
    [0.002, 3],
    [0.2, 0.1],
    [0.003, 0.03],
  ]) {
    const there = noisyValley(lambda, sigma);
    for (const kind of kinds) {
      const every = Array.from({length: 60}, (_, k) => 1.95 * 2 ** (-k / 8));
      const ends = every.map(peak => expectedLoss(there, {eta: kind.make(peak, 200), steps: 200})[200]);
      expect(tuned(kind, there, 200).losses[200]).toBeLessThan(1.1 * Math.min(...ends));
    }
  }
});

it("noise is in proportion to the curvature: its variance over λ is the same in both directions", () => {
  const {lambdas, sigmas} = noisyValley(0.04, 3);
  expect(sigmas[0] ** 2 / lambdas[0]).toBeCloseTo(sigmas[1] ** 2 / lambdas[1], 12);
});
