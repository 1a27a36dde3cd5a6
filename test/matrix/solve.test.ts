import {expect, test} from "vitest";
import {cholesky} from "../../lib/matrix/cholesky.js";
import {productWithTransposed} from "../../lib/matrix/products.js";
import {solve} from "../../lib/matrix/solve.js";
import {distance, withEigenvalues} from "./spectra.js";

test("solve finds x with Ax = b, for an indefinite A too", () => {
  const x = new Float64Array(2);
  expect(solve(Float64Array.of(0, 2, 1, 3), Float64Array.of(4, 11), x)).toBe(true);
  expect(distance(x, [5, 2])).toBeLessThan(1e-14);
});

test.each([
  ["singular", Float64Array.of(1, 2, 2, 4)],
  ["not finite", Float64Array.of(1, Number.NaN, 2, 4)],
])("solve says so where A is %s, and leaves NaN", (_, A) => {
  const x = new Float64Array(2);
  expect(solve(A, Float64Array.of(1, 1), x)).toBe(false);
  expect(x).toEqual(Float64Array.of(Number.NaN, Number.NaN));
});

test("solve with no unknowns has nothing to do", () => {
  expect(solve(new Float64Array(0), new Float64Array(0), new Float64Array(0))).toBe(true);
});

test("cholesky gives a lower triangle L with LLᵀ = A", () => {
  const A = withEigenvalues([0.1, 1, 3, 8]);
  const L = cholesky(A, 4)!;
  const again = new Float64Array(16);
  productWithTransposed(L, L, [4, 4, 4], again);
  expect(distance(again, A)).toBeLessThan(1e-14);
  for (let i = 0; i < 4; i++) for (let j = i + 1; j < 4; j++) expect(L[i * 4 + j]).toBe(0);
});

test("cholesky takes a matrix that is symmetric but for rounding", () => {
  expect(cholesky(Float64Array.of(2, 1 + 1e-15, 1, 2), 2)).not.toBeNull();
});

test.each([
  ["indefinite", Float64Array.of(1, 2, 2, 1)],
  ["semidefinite", Float64Array.of(1, 1, 1, 1)],
  ["not finite", Float64Array.of(1, 0, 0, Infinity)],
])("cholesky has no answer for a matrix that is %s", (_, A) => {
  expect(cholesky(A, 2)).toBeNull();
});
