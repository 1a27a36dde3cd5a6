import fc from "fast-check";
import {expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {run} from "../../lib/run/run.js";
import {descentOptimalRate, descentOptimum} from "../../lib/theory/descentOptimum.js";
import {descentEdge, descentRate} from "../../lib/theory/descentRate.js";
import {stepsPerDigit, stepsToTolerance} from "../../lib/theory/stepsToTolerance.js";

const curvature = fc.double({min: 0.1, max: 100, noNaN: true});

test("the measured factor per step of gradient descent is the predicted rate", () => {
  for (const eta of [0.004, 0.1, 2 / 11, 0.199, 0.21]) {
    const history = run(
      gradientDescent({eta}),
      quadratic({
        A: [
          [1, 0],
          [0, 10],
        ],
      }),
      [1, 1],
      {steps: 200},
    );
    const size = (k: number) =>
      Math.max(Math.abs(history.trajectory[2 * k]), Math.abs(history.trajectory[2 * k + 1]));
    expect(size(200) / size(199)).toBeCloseTo(descentRate({eta, lambdas: [1, 10]}), 12);
  }
});

test("the rate is 1 at the edge, below 1 before and above 1 behind it", () => {
  fc.assert(
    fc.property(curvature, lambda => {
      const edge = descentEdge(lambda);
      expect(descentRate({eta: edge, lambdas: [lambda]})).toBeCloseTo(1, 14);
      expect(descentRate({eta: 0.999 * edge, lambdas: [lambda]})).toBeLessThan(1);
      expect(descentRate({eta: 1.001 * edge, lambdas: [lambda]})).toBeGreaterThan(1);
    }),
  );
});

test("no step size beats the optimum, whose rate depends on the condition number alone", () => {
  fc.assert(
    fc.property(curvature, curvature, fc.double({min: 0, max: 2, noNaN: true}), (a, b, factor) => {
      const best = descentOptimum(a, b);
      const rate = descentRate({eta: best, lambdas: [a, b]});
      expect(rate).toBeCloseTo(descentOptimalRate(Math.max(a, b) / Math.min(a, b)), 12);
      expect(descentRate({eta: factor * best, lambdas: [a, b]})).toBeGreaterThanOrEqual(rate - 1e-14);
    }),
  );
});

test("the steps to a tolerance are the first power of the rate below it", () => {
  fc.assert(
    fc.property(
      fc.double({min: 0.05, max: 0.98, noNaN: true}),
      fc.double({min: 1e-9, max: 0.9, noNaN: true}),
      (rate, tolerance) => {
        let steps = 0;
        for (let power = 1; power > tolerance; power *= rate) steps++;
        expect(stepsToTolerance(rate, tolerance)).toBe(steps);
      },
    ),
  );
});

test("a rate of 1 never reaches a tolerance, and a rate of 0 takes one step", () => {
  expect(stepsToTolerance(1, 1e-6)).toBe(Infinity);
  expect(stepsToTolerance(0, 1e-6)).toBe(1);
});

test("arguments out of range are named", () => {
  expect(() => descentRate({eta: -1, lambdas: [1]})).toThrow("descentRate: eta must be in [0, ∞), got -1");
  expect(() => descentEdge(0)).toThrow("descentEdge: lambdaMax must be in (0, ∞), got 0");
  expect(() => descentOptimum(1, -2)).toThrow("descentOptimum: lambdaMax must be in (0, ∞), got -2");
  expect(() => descentOptimalRate(0.5)).toThrow("descentOptimalRate: kappa must be in [1, ∞), got 0.5");
  expect(() => stepsToTolerance(0.5, 2)).toThrow("stepsToTolerance: tolerance must be in (0, 1), got 2");
});

test("the steps per digit shrink an error to a tenth", () => {
  fc.assert(
    fc.property(fc.double({min: 0.01, max: 0.999, noNaN: true}), rate => {
      expect(rate ** stepsPerDigit(rate)).toBeCloseTo(0.1, 12);
    }),
  );
  expect([stepsPerDigit(0), stepsPerDigit(1), stepsPerDigit(1.2)]).toEqual([0, Infinity, Infinity]);
});
