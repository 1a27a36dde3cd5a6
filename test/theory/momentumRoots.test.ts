import fc from "fast-check";
import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {expect, test} from "vitest";
import {momentumRate} from "../../lib/theory/momentumRate.js";
import {momentumRoots} from "../../lib/theory/momentumRoots.js";

const direction = fc.record({
  eta: fc.double({min: 0, max: 3, noNaN: true}),
  gamma: fc.double({min: 0, max: 0.999, noNaN: true}),
  lambda: fc.double({min: -1, max: 2, noNaN: true}),
});

test("the roots solve z² − (1 + γ − ηλ)z + γ", () => {
  fc.assert(
    fc.property(direction, ({eta, gamma, lambda}) => {
      const sum = 1 + gamma - eta * lambda;
      for (const {re, im} of momentumRoots({eta, gamma, lambda})) {
        const scale = Math.max(1, re * re + im * im);
        expect(Math.abs(re * re - im * im - sum * re + gamma) / scale).toBeLessThan(1e-13);
        expect(Math.abs(2 * re * im - sum * im) / scale).toBeLessThan(1e-13);
      }
    }),
  );
});

test("the roots are the eigenvalues of the map of (x, v), away from the critical line", () => {
  for (const [s, gamma] of [
    [0.1, 0.2],
    [0.5, 0.9],
    [1.7, 0.05],
    [3.5, 0.9],
    [-0.3, 0.5],
    [0.4, 0],
  ]) {
    const map = new EigenvalueDecomposition(
      new Matrix([
        [1 - s, gamma],
        [-s, gamma],
      ]),
    );
    const expected = map.realEigenvalues
      .map((re, i) => ({re, im: map.imaginaryEigenvalues[i]}))
      .sort((a, b) => Math.hypot(b.re, b.im) - Math.hypot(a.re, a.im) || b.im - a.im);
    momentumRoots({eta: 1, gamma, lambda: s}).forEach(({re, im}, i) => {
      expect(re).toBeCloseTo(expected[i].re, 12);
      expect(im).toBeCloseTo(expected[i].im, 12);
    });
  }
});

test("at critical damping the double root keeps its digits", () => {
  fc.assert(
    fc.property(fc.double({min: 1e-4, max: 3.9, noNaN: true}), s => {
      const gamma = (1 - Math.sqrt(s)) ** 2;
      for (const {re, im} of momentumRoots({eta: s, gamma, lambda: 1})) {
        expect(re).toBeCloseTo(1 - Math.sqrt(s), 12);
        expect(im).toBeCloseTo(0, 12);
      }
    }),
  );
});

test("a conjugate pair has modulus √γ, and the rate takes the slowest direction", () => {
  expect(momentumRate({eta: 0.1, gamma: 0.81, lambdas: [1, 2]})).toBeCloseTo(0.9, 15);
  const slow = momentumRoots({eta: 0.1, gamma: 0.04, lambda: 0.5})[0].re;
  expect(momentumRate({eta: 0.1, gamma: 0.04, lambdas: [12, 0.5]})).toBe(slow);
});

test("without momentum the rate is that of gradient descent", () => {
  fc.assert(
    fc.property(fc.double({min: 0, max: 3, noNaN: true}), s => {
      expect(momentumRate({eta: s, gamma: 0, lambdas: [1]})).toBeCloseTo(Math.abs(1 - s), 14);
    }),
  );
});

test("arguments out of range are named", () => {
  expect(() => momentumRoots({eta: -1, gamma: 0, lambda: 1})).toThrow(
    "momentumRoots: eta must be in [0, ∞), got -1",
  );
  expect(() => momentumRoots({eta: 1, gamma: 1, lambda: 1})).toThrow(
    "momentumRoots: gamma must be in [0, 1), got 1",
  );
});
