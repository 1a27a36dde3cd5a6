import {expect, test} from "vitest";
import {newtonSchulz, newtonSchulzScratch} from "../../lib/matrix/newtonSchulz.js";
import {rightSingular} from "../../lib/matrix/rightSingular.js";
import {distance, withSingularValues} from "./spectra.js";

/** What becomes of a single number, a 1 × 1 matrix. */
function ofNumber(sigma: number): number {
  const X = Float64Array.of(sigma);
  newtonSchulz(1, 1)(X, newtonSchulzScratch(1, 1));
  return X[0];
}

test("five steps take the singular values in [0.01, 1] to [0.682, 1.134], to 1e-3", () => {
  const count = 100_000;
  let least = Infinity;
  let most = 0;
  for (let k = 0; k <= count; k++) {
    const end = ofNumber(0.01 + (0.99 * k) / count);
    least = Math.min(least, end);
    most = Math.max(most, end);
  }
  expect(Math.abs(least - 0.682)).toBeLessThan(1e-3);
  expect(Math.abs(most - 1.134)).toBeLessThan(1e-3);
});

test("0 stays 0, and signs are kept", () => {
  expect(ofNumber(0)).toBe(0);
  expect(ofNumber(-0.3)).toBe(-ofNumber(0.3));
});

test.each([
  [3, 5],
  [5, 3],
  [4, 4],
])("a %i × %i matrix keeps its directions, and each singular value goes its own way", (rows, columns) => {
  const sigma = [0.9, 0.2, 0.05];
  const X = withSingularValues(sigma, rows, columns);
  newtonSchulz(rows, columns)(X, newtonSchulzScratch(rows, columns));
  const expected = withSingularValues(sigma.map(ofNumber), rows, columns);
  expect(distance(X, expected)).toBeLessThan(1e-13);
});

test("a matrix of normals comes near an orthogonal one", () => {
  const X = withSingularValues([0.7, 0.5, 0.3, 0.1], 6, 4);
  newtonSchulz(6, 4)(X, newtonSchulzScratch(6, 4));
  for (const sigma of rightSingular(X, 4).values) {
    expect(sigma).toBeGreaterThan(0.681);
    expect(sigma).toBeLessThan(1.135);
  }
});
