import fc from "fast-check";
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

const outer = (a: readonly number[]) => Float64Array.from(a.flatMap(x => a.map(y => x * y)));
const hilbert = (n: number) =>
  Float64Array.from({length: n * n}, (_, k) => 1 / (Math.floor(k / n) + (k % n) + 1));

test.each([
  // In each the last row is a combination of the others; what is left of the last pivot is rounding.
  ["[[3, 2, 1], [2, 2, 0], [1, 0, 1]]", Float64Array.of(3, 2, 1, 2, 2, 0, 1, 0, 1)],
  ["of rank 1", outer([0.1, 0.3, 0.7])],
  ["of rank 1, and tiny", outer([0.1e-150, 0.3e-150, 0.7e-150])],
  ["of rank 1 in units far apart", outer([0.1, 0.3e8, 0.7e-8])],
  ["all but singular", Float64Array.of(1, 1, 1, 1 + 4e-16)],
  ["Hilbert's of order 12, of condition 1.6e16", hilbert(12)],
  ["of zeros", new Float64Array(9)],
])("solve says that a matrix is singular which rounding cannot tell from one: %s", (_, A) => {
  const n = Math.sqrt(A.length);
  const x = new Float64Array(n);
  expect(solve(A, new Float64Array(n).fill(1), x)).toBe(false);
  expect(x).toEqual(new Float64Array(n).fill(Number.NaN));
});

test("solve says so of every matrix that lacks a rank, at any order and scale", () => {
  const shape = fc.record({
    n: fc.integer({min: 2, max: 12}),
    missing: fc.integer({min: 1, max: 3}),
    scale: fc.integer({min: -140, max: 140}),
    seed: fc.integer({min: 1, max: 10_000}),
  });
  fc.assert(
    fc.property(shape, ({n, missing, scale, seed}) => {
      const lambda = Array.from({length: n}, (_, i) =>
        i < Math.min(missing, n - 1) ? 0 : (i % 2 === 0 ? 1 : -1) * (1 + i) * 10 ** scale,
      );
      return !solve(withEigenvalues(lambda, seed), new Float64Array(n).fill(1), new Float64Array(n));
    }),
    {numRuns: 300},
  );
});

test("solve solves what is far from singular, in whatever units its rows and columns are", () => {
  const units = [1e-120, 1, 1e60, 1e-7, 1e100];
  for (let seed = 1; seed <= 20; seed++) {
    const A = withEigenvalues([1, -2, 3, 50, 1000], seed);
    const scaled = A.map((a, k) => a * units[Math.floor(k / 5)] * units[k % 5]);
    const x = [1, -1, 2, 0.5, 3];
    const b = Float64Array.from(
      {length: 5},
      (_, i) => x.reduce((sum, xj, j) => sum + A[i * 5 + j] * xj, 0) * units[i],
    );
    const out = new Float64Array(5);
    expect(solve(scaled, b, out)).toBe(true);
    expect(
      distance(
        out.map((value, j) => value * units[j]),
        x,
      ),
    ).toBeLessThan(1e-11);
  }
  expect(solve(hilbert(9), new Float64Array(9).fill(1), new Float64Array(9))).toBe(true);
  expect(solve(Float64Array.of(1, 0, 0, 1e-20), Float64Array.of(1, 1e-20), new Float64Array(2))).toBe(true);
});

test("solve leaves the matrix and the right-hand side as they were", () => {
  const [A, b] = [Float64Array.of(0, 2, 1e6, 3), Float64Array.of(4, 11)];
  solve(A, b, new Float64Array(2));
  expect([...A, ...b]).toEqual([0, 2, 1e6, 3, 4, 11]);
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
