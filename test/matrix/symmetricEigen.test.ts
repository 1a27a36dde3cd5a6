import fc from "fast-check";
import {expect, test} from "vitest";
import {product, productOfTransposed} from "../../lib/matrix/products.js";
import {symmetricEigen} from "../../lib/matrix/symmetricEigen.js";
import {applySymmetricFunction, onRange, symmetricFunction} from "../../lib/matrix/symmetricFunction.js";
import {distance, withEigenvalues} from "./spectra.js";

test("a 2 × 2 matrix has the eigenvalues and vectors worked out by hand", () => {
  const {values, vectors} = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(distance(values, [1, 3])).toBeLessThan(1e-15);
  expect(Math.abs(vectors[0] * Math.SQRT2)).toBeCloseTo(1, 15);
  expect(vectors[0]).toBeCloseTo(-vectors[2], 15);
  expect(vectors[1]).toBeCloseTo(vectors[3], 15);
});

test("Q diag(λ) Qᵀ gives the matrix back, with λ ascending and Q orthogonal", () => {
  const entry = fc.double({min: -1e3, max: 1e3, noNaN: true});
  const matrices = fc
    .integer({min: 1, max: 7})
    .chain(n => fc.array(entry, {minLength: n * n, maxLength: n * n}).map(entries => ({n, entries})));
  fc.assert(
    fc.property(matrices, ({n, entries}) => {
      const A = Float64Array.from(entries, (_, k) => entries[k] + entries[(k % n) * n + Math.floor(k / n)]);
      const size = Math.max(...A.map(Math.abs));
      const eigen = symmetricEigen(A, n);
      const again = new Float64Array(n * n);
      symmetricFunction(eigen, lambda => lambda, again);
      // Next to 0, where numbers lie 2⁻¹⁰⁷⁴ apart, each of the n products in an entry may be off by one such distance.
      const rounding = 1e-14 * n * size + n * Number.MIN_VALUE;
      expect(distance(again, A)).toBeLessThanOrEqual(rounding);
      for (let k = 1; k < n; k++) expect(eigen.values[k]).toBeGreaterThanOrEqual(eigen.values[k - 1]);
      const gram = new Float64Array(n * n);
      productOfTransposed(eigen.vectors, eigen.vectors, [n, n, n], gram);
      for (let k = 0; k < n; k++) gram[k * (n + 1)] -= 1;
      expect(distance(gram, new Float64Array(n * n))).toBeLessThan(1e-14 * n);
    }),
  );
});

test("the answer for a power of two times A is that for A, times the power, to the ends of the numbers", () => {
  const A = withEigenvalues([1, 2, 5]);
  const {values, vectors} = symmetricEigen(A, 3);
  for (const power of [2 ** -1000, 2 ** -70, 2 ** 300, 2 ** 1020]) {
    const scaled = symmetricEigen(
      A.map(entry => entry * power),
      3,
    );
    expect(scaled.values).toEqual(values.map(value => value * power));
    expect(scaled.vectors).toEqual(vectors);
  }
});

test("entries far below rounding, which would throw ml-matrix off its track, count as 0", () => {
  const {values} = symmetricEigen(Float64Array.of(0, 1e-310, 1e-310, 1), 2);
  expect(Array.from(values)).toEqual([0, 1]);
  expect(symmetricEigen(Float64Array.of(1e-59, 0, 0, 1), 2).values[0]).toBe(1e-59);
});

test("numbers at the edge of what can be written are decomposed", () => {
  const {values} = symmetricEigen(Float64Array.of(3e-320, 0, 0, 1e-320), 2);
  expect(values[1] / values[0]).toBeCloseTo(3, 2);
});

test.each([Number.NaN, Infinity, -Infinity])(
  "a matrix that holds %s has NaN throughout as its answer",
  bad => {
    const {values, vectors} = symmetricEigen(Float64Array.of(1, 2, 3, 2, bad, 1, 3, 1, 2), 3);
    expect([...values, ...vectors]).toEqual(new Array(12).fill(Number.NaN));
  },
);

test("order 0 has an empty answer, and the zero matrix eigenvalues 0", () => {
  expect(symmetricEigen(new Float64Array(0), 0).values).toHaveLength(0);
  expect(symmetricEigen(new Float64Array(9), 3).values).toEqual(new Float64Array(3));
});

test("the inverse fourth root, to its fourth power and times A, is I", () => {
  const n = 5;
  const A = withEigenvalues([0.01, 0.5, 1, 7, 100]);
  const root = new Float64Array(n * n);
  symmetricFunction(symmetricEigen(A, n), lambda => lambda ** (-1 / 4), root);
  const square = new Float64Array(n * n);
  const fourth = new Float64Array(n * n);
  const I = new Float64Array(n * n);
  product(root, root, [n, n, n], square);
  product(square, square, [n, n, n], fourth);
  product(fourth, A, [n, n, n], I);
  for (let k = 0; k < n; k++) I[k * (n + 1)] -= 1;
  expect(distance(I, new Float64Array(n * n))).toBeLessThan(1e-11);
});

test("f(A) applied to x is f(A) formed and multiplied", () => {
  const n = 4;
  const eigen = symmetricEigen(withEigenvalues([1, 2, 3, 9]), n);
  const x = Float32Array.of(1, -2, 0.5, 3);
  const f = new Float64Array(n * n);
  const formed = new Float64Array(n);
  const applied = new Float64Array(n);
  symmetricFunction(eigen, Math.sqrt, f);
  product(f, x, [n, n, 1], formed);
  applySymmetricFunction(eigen, Math.sqrt, x, applied);
  expect(distance(applied, formed)).toBeLessThan(1e-14);
});

test("on the range alone, the inverse is that of Moore and Penrose", () => {
  const n = 4;
  const A = withEigenvalues([0, 0, 1, 4]);
  const eigen = symmetricEigen(A, n);
  const inverse = new Float64Array(n * n);
  symmetricFunction(
    eigen,
    onRange(eigen, lambda => 1 / lambda),
    inverse,
  );
  const once = new Float64Array(n * n);
  const back = new Float64Array(n * n);
  product(A, inverse, [n, n, n], once);
  product(once, A, [n, n, n], back);
  expect(distance(back, A)).toBeLessThan(1e-14);
  expect(inverse.reduce((sum, entry, k) => sum + (k % (n + 1) === 0 ? entry : 0), 0)).toBeCloseTo(1.25, 13);
});

test("a small eigenvalue that is no rounding keeps its part", () => {
  const eigen = symmetricEigen(Float64Array.of(1, 0, 0, 1e-14), 2);
  expect(onRange(eigen, lambda => 1 / lambda)(eigen.values[0])).toBeCloseTo(1e14, -1);
  expect(onRange(eigen, () => 1)(-1e-17)).toBe(0);
});
