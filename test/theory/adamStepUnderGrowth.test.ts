import {expect, it} from "vitest";
import {stepSizes} from "../../lib/evidence/stepSizes.js";
import {adam} from "../../lib/optimizers/adam.js";
import {adamStepSupremum} from "../../lib/theory/adamStepSupremum.js";
import {adamStepUnderGrowth} from "../../lib/theory/adamStepUnderGrowth.js";

const rates = {beta: 0.1, gamma: 0.001};

it("is where Adam's steps settle under gradients that grow", () => {
  // So long without growth that the averages are full; so small that what grows stays within the numbers.
  const before = new Array<number>(20_000).fill(1e-140);
  for (const [growth, steps] of [
    [1.02, 2000],
    [1.11, 500],
    [10, 200],
  ]) {
    const gradients = [...before, ...Array.from({length: steps}, (_, k) => 1e-140 * growth ** k)];
    const [last] = stepSizes(adam({eta: 1, ...rates, epsilon: 0}), gradients).slice(-1);
    const expected = adamStepUnderGrowth(rates, growth);
    expect(Math.abs(-last / expected - 1)).toBeLessThan(1e-8);
  }
});

it("is 1 without growth, greatest at β₂/β₁, and tends to a spike's β/√γ", () => {
  expect(adamStepUnderGrowth(rates, 1)).toBeCloseTo(1, 12);
  expect(adamStepUnderGrowth(rates, 0.999 / 0.9)).toBeCloseTo(adamStepSupremum(rates), 12);
  for (const growth of [1.08, 1.1, 1.12, 1.2])
    expect(adamStepUnderGrowth(rates, growth)).toBeLessThan(adamStepSupremum(rates));
  expect(adamStepUnderGrowth(rates, 1e9)).toBeCloseTo(0.1 / Math.sqrt(0.001), 6);
});

it("refuses gradients that fall, and rates out of bounds", () => {
  expect(() => adamStepUnderGrowth(rates, 0.9)).toThrow(
    "adamStepUnderGrowth: growth must be in [1, ∞), got 0.9",
  );
  expect(() => adamStepUnderGrowth({beta: 0, gamma: 0.1}, 1)).toThrow("beta must be in (0, 1], got 0");
});
