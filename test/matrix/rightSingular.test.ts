import {expect, test} from "vitest";
import {rightSingular} from "../../lib/matrix/rightSingular.js";
import {distance, withSingularValues} from "./spectra.js";

test("singular values come descending, with vectors that carry A", () => {
  const sigma = [5, 2, 0.5];
  const A = withSingularValues(sigma, 4, 3);
  const {values, vectors} = rightSingular(A, 3);
  expect(distance(values, sigma)).toBeLessThan(1e-14);
  // |A v| = σ for each column v of V.
  for (let k = 0; k < 3; k++) {
    const image = [0, 1, 2, 3].map(i =>
      [0, 1, 2].reduce((sum, j) => sum + A[i * 3 + j] * vectors[j * 3 + k], 0),
    );
    expect(Math.hypot(...image)).toBeCloseTo(sigma[k], 13);
  }
});

test("a small singular value keeps digits that the square of the matrix would lose", () => {
  const {values} = rightSingular(withSingularValues([1, 1e-10], 3, 2), 2);
  expect(Math.abs(values[1] / 1e-10 - 1)).toBeLessThan(1e-5);
});

test("the answer for a power of two times A is that for A, times the power", () => {
  const A = withSingularValues([3, 1], 3, 2);
  const {values, vectors} = rightSingular(A, 2);
  for (const power of [2 ** -1000, 2 ** 1000]) {
    const scaled = rightSingular(
      A.map(entry => entry * power),
      2,
    );
    expect(scaled.values).toEqual(values.map(value => value * power));
    expect(scaled.vectors).toEqual(vectors);
  }
});

test.each([Number.NaN, Infinity])("a matrix that holds %s has NaN throughout as its answer", bad => {
  const {values, vectors} = rightSingular(Float64Array.of(1, 2, 3, bad, 5, 6), 2);
  expect([...values, ...vectors]).toEqual(new Array(6).fill(Number.NaN));
});

test("the zero matrix has the singular values 0 and orthonormal vectors; no columns, an empty answer", () => {
  const {values, vectors} = rightSingular(new Float64Array(6), 2);
  expect(values).toEqual(new Float64Array(2));
  expect(Math.abs(vectors[0] * vectors[3] - vectors[1] * vectors[2])).toBeCloseTo(1, 15);
  expect(rightSingular(new Float64Array(0), 0).values).toHaveLength(0);
});
