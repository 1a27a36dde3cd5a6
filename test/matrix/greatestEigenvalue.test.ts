import {expect, test} from "vitest";
import {greatestEigenvalue} from "../../lib/matrix/greatestEigenvalue.js";
import {product} from "../../lib/matrix/products.js";
import {symmetricEigen} from "../../lib/matrix/symmetricEigen.js";
import {createGenerator} from "../../lib/random/generator.js";

const n = 12;
const random = createGenerator(5);
const A = new Float64Array(n * n);
for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) A[i * n + j] = A[j * n + i] = random.normal();
const multiply = (v: Float64Array, out: Float64Array) => product(A, v, [n, n, 1], out);
const start = Float64Array.from({length: n}, random.normal);

test("with as many products as rows it is the greatest eigenvalue, with its vector", () => {
  const {values} = symmetricEigen(A, n);
  const {value, vector} = greatestEigenvalue(multiply, start, n);
  expect(value).toBeCloseTo(values[n - 1], 12);
  const image = new Float64Array(n);
  multiply(vector, image);
  image.forEach((x, i) => {
    expect(x).toBeCloseTo(value * vector[i], 10);
  });
});

test("with fewer products it approaches from below, and one from the eigenvector suffices", () => {
  const {values} = symmetricEigen(A, n);
  const found = [2, 4, 8].map(products => greatestEigenvalue(multiply, start, products).value);
  expect(found[0]).toBeLessThan(found[1]);
  expect(found[1]).toBeLessThan(found[2]);
  expect(found[2]).toBeLessThanOrEqual(values[n - 1] + 1e-12);
  const {vector} = greatestEigenvalue(multiply, start, n);
  expect(greatestEigenvalue(multiply, vector, 1).value).toBeCloseTo(values[n - 1], 12);
});

test("it is the greatest one, not the one of the greatest size", () => {
  const diagonal = (v: Float64Array, out: Float64Array) => {
    out[0] = -10 * v[0];
    out[1] = 2 * v[1];
  };
  expect(greatestEigenvalue(diagonal, Float64Array.of(1, 1), 2).value).toBeCloseTo(2, 14);
});

test("a start of 0 is an error that says so", () => {
  expect(() => greatestEigenvalue(multiply, new Float64Array(n), 3)).toThrow(
    "greatestEigenvalue: start must not be 0, got |start| = 0",
  );
});
