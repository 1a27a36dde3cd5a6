import fc from "fast-check";
import {expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {run} from "../../lib/run/run.js";
import {momentumOptimum} from "../../lib/theory/momentumOptimum.js";
import {criticalDamping, momentumEdge, momentumRate} from "../../lib/theory/momentumRate.js";
import {momentumRegime} from "../../lib/theory/momentumRegime.js";
import {momentumRoots} from "../../lib/theory/momentumRoots.js";
import {momentumEnvelope, momentumPosition} from "../../lib/theory/momentumSolution.js";

const unit = fc.double({min: 0, max: 0.99, noNaN: true});
const curvature = fc.double({min: 0.1, max: 100, noNaN: true});

test("the rate is 1 at the edge ηλ = 2(1 + γ), below 1 before and above 1 behind it", () => {
  fc.assert(
    fc.property(unit, curvature, (gamma, lambda) => {
      const edge = momentumEdge(gamma, lambda);
      // The other root is −γ: near it, rounding of η counts 1/(1 − γ) times.
      expect(momentumRate({eta: edge, gamma, lambdas: [lambda]})).toBeCloseTo(1, 12);
      expect(momentumRate({eta: 0.99 * edge, gamma, lambdas: [lambda]})).toBeLessThan(1);
      expect(momentumRate({eta: 1.01 * edge, gamma, lambdas: [lambda]})).toBeGreaterThan(1);
    }),
  );
});

test("no step size and damping beat the optimum, whose rate is (√κ − 1)/(√κ + 1)", () => {
  fc.assert(
    fc.property(curvature, curvature, unit, unit, (a, b, share, gamma) => {
      const best = momentumOptimum(a, b);
      const root = Math.sqrt(Math.max(a, b) / Math.min(a, b));
      expect(best.rate).toBeCloseTo((root - 1) / (root + 1), 12);
      // Rounding of η moves a double root by its square root, so that the rate is met to some 1e-8 only.
      expect(momentumRate({...best, lambdas: [a, b]})).toBeCloseTo(best.rate, 6);
      const eta = share * momentumEdge(gamma, Math.max(a, b));
      expect(momentumRate({eta, gamma, lambdas: [a, b]})).toBeGreaterThanOrEqual(best.rate - 1e-7);
    }),
  );
});

test.each([
  [0.25, 0.2, "overdamped"],
  [0.25, criticalDamping(0.25), "critical"],
  [0.25, 0.3, "underdamped"],
  [1.5, 0.01, "alternating"],
  [2.25, criticalDamping(2.25), "critical"],
  [2.25, 0.3, "underdamped"],
  [3.1, 0.5, "unstable"],
  [-0.1, 0.5, "unstable"],
  [1, 0, "critical"],
] as const)("ηλ = %f with γ = %f is named by its roots", (s, gamma, regime) => {
  const at = {eta: Math.abs(s), gamma, lambda: Math.sign(s)};
  expect(momentumRegime(at)).toBe(regime);
  const [first, second] = momentumRoots(at);
  const byRoots =
    Math.hypot(first.re, first.im) >= 1
      ? "unstable"
      : first.im > 1e-7
        ? "underdamped"
        : Math.abs(first.re - second.re) < 1e-7
          ? "critical"
          : second.re >= 0
            ? "overdamped"
            : "alternating";
  expect(byRoots).toBe(regime);
});

test.each([
  [0.25, 0.2],
  [0.25, 0.25],
  [0.25, 0.6],
  [1.5, 0.01],
  [0.3, 0],
  [1, 0],
  [0.7, 0.7],
])("the position of ηλ = %f, γ = %f is the run's, and its envelope bounds it", (eta, gamma) => {
  const {trajectory} = run(momentum({eta, gamma}), quadratic({A: [[1]]}), [-2], {steps: 40});
  for (let t = 0; t <= 40; t++) {
    expect(Math.abs(momentumPosition({eta, gamma, lambda: 1}, t, -2) - trajectory[t])).toBeLessThan(1e-14);
    expect(momentumEnvelope({eta, gamma, lambda: 1}, t, -2)).toBeGreaterThanOrEqual(
      Math.abs(trajectory[t]) - 1e-14,
    );
  }
});

test("the envelope of an oscillation is touched, and shrinks by √γ per step", () => {
  const at = {eta: 0.001, gamma: 0.99, lambda: 1};
  const share = (t: number) => Math.abs(momentumPosition(at, t)) / momentumEnvelope(at, t);
  const steps = Array.from({length: 400}, (_, t) => t);
  expect(Math.max(...steps.map(share))).toBeGreaterThan(0.999);
  expect(momentumEnvelope(at, 101) / momentumEnvelope(at, 100)).toBeCloseTo(Math.sqrt(0.99), 14);
});

test("arguments out of range are named", () => {
  expect(() => momentumEdge(1, 1)).toThrow("momentumEdge: gamma must be in [0, 1), got 1");
  expect(() => criticalDamping(-1)).toThrow("criticalDamping: etaLambda must be in [0, ∞), got -1");
  expect(() => momentumOptimum(0, 1)).toThrow("momentumOptimum: lambdaMin must be in (0, ∞), got 0");
  expect(() => momentumPosition({eta: 1, gamma: 0, lambda: 1}, 1.5)).toThrow(
    "momentumPosition: t must be a whole number ≥ 0, got 1.5",
  );
});
