import {expect, test} from "vitest";
import {lastPair, quasiNewtonState} from "../../lib/optimizers/quasiNewton.js";

/** What lastPair says of a step s along which the gradient changed by y. */
function curvatureOf(s: readonly number[], y: readonly number[]): number {
  const w = Float64Array.from(s);
  const state = {...quasiNewtonState(w), made: 1};
  return lastPair(w, Float64Array.from(y), state);
}

test("a pair counts by its curvature sᵀy, where that is no rounding beside |s||y|", () => {
  expect(curvatureOf([1, 2], [3, 4])).toBe(11);
  expect(curvatureOf([1, 0], [1e-15, 1])).toBe(1e-15);
  expect(curvatureOf([1, 0], [1e-16, 1])).toBe(0);
  expect(curvatureOf([1e-150, 0], [1e-166, 1e-150])).toBe(0);
});

test("a pair that bends down, or not at all, or beyond the numbers, does not count", () => {
  expect(curvatureOf([1, 0], [-1, 0])).toBe(0);
  expect(curvatureOf([0, 0], [0, 0])).toBe(0);
  expect(curvatureOf([1e200, 0], [1e200, 0])).toBe(0);
  expect(curvatureOf([1, 0], [Number.NaN, 0])).toBe(0);
});

test("before the first step there is none", () => {
  const w = Float64Array.of(1);
  expect(lastPair(w, w, quasiNewtonState(w))).toBe(0);
});
