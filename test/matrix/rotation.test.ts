import {expect, test} from "vitest";
import {productWithTransposed} from "../../lib/matrix/products.js";
import {randomRotation} from "../../lib/matrix/rotation.js";
import {createGenerator} from "../../lib/random/generator.js";
import {distance} from "./spectra.js";

test("a drawn rotation is orthogonal to rounding", () => {
  const n = 6;
  const Q = randomRotation(n, createGenerator(3));
  const gram = new Float64Array(n * n);
  productWithTransposed(Q, Q, [n, n, n], gram);
  for (let k = 0; k < n; k++) gram[k * (n + 1)] -= 1;
  expect(distance(gram, new Float64Array(n * n))).toBeLessThan(1e-14);
});

test("rotations are drawn evenly: the first column's entries average 0, their squares 1/n", () => {
  const generator = createGenerator(8);
  const n = 3;
  const draws = 4000;
  const means = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let k = 0; k < draws; k++) {
    const Q = randomRotation(n, generator);
    for (let i = 0; i < n; i++) {
      means[i] += Q[i * n] / draws;
      squares[i] += Q[i * n] ** 2 / draws;
    }
  }
  // Four standard errors: of a mean √(1/3N), of a square √(4/45N).
  expect(distance(means, new Float64Array(n))).toBeLessThan(4 * Math.sqrt(1 / 3 / draws));
  expect(distance(squares, new Float64Array(n).fill(1 / 3))).toBeLessThan(4 * Math.sqrt(4 / 45 / draws));
});

test("the same seed draws the same rotation", () => {
  expect(randomRotation(4, createGenerator(2))).toEqual(randomRotation(4, createGenerator(2)));
});

test("half of the drawn rotations reflect", () => {
  const generator = createGenerator(9);
  const draws = 2000;
  let reflections = 0;
  for (let k = 0; k < draws; k++) {
    const [a, b, c, d] = randomRotation(2, generator);
    if (a * d - b * c < 0) reflections++;
  }
  expect(Math.abs(reflections / draws - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
});
