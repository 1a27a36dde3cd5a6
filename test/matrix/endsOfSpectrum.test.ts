import {expect, test} from "vitest";
import {endsOfSpectrum} from "../../lib/matrix/endsOfSpectrum.js";
import {greatestEigenvalue} from "../../lib/matrix/greatestEigenvalue.js";
import {product} from "../../lib/matrix/products.js";
import {symmetricEigen} from "../../lib/matrix/symmetricEigen.js";
import {createGenerator} from "../../lib/random/generator.js";

const n = 12;
const random = createGenerator(6);
const A = new Float64Array(n * n);
for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) A[i * n + j] = A[j * n + i] = random.normal();
const multiply = (v: Float64Array, out: Float64Array) => product(A, v, [n, n, 1], out);
const start = Float64Array.from({length: n}, random.normal);

test("with as many products as rows they are the least and the greatest eigenvalue, with their vectors", () => {
  const {values} = symmetricEigen(A, n);
  const {least, greatest} = endsOfSpectrum(multiply, start, n);
  expect(least.value).toBeCloseTo(values[0], 12);
  expect(greatest.value).toBeCloseTo(values[n - 1], 12);
  for (const {value, vector} of [least, greatest]) {
    const image = new Float64Array(n);
    multiply(vector, image);
    image.forEach((x, i) => {
      expect(x).toBeCloseTo(value * vector[i], 10);
    });
  }
});

test("with fewer products the least one comes from above, as that of −A does from below", () => {
  const negative = (v: Float64Array, out: Float64Array) => {
    multiply(v, out);
    for (let i = 0; i < n; i++) out[i] = -out[i];
  };
  const [few, more] = [3, 6].map(products => endsOfSpectrum(multiply, start, products).least.value);
  expect(few).toBeGreaterThan(more);
  expect(more).toBeCloseTo(-greatestEigenvalue(negative, start, 6).value, 12);
});

test("a start of 0 is an error that says so", () => {
  expect(() => endsOfSpectrum(multiply, new Float64Array(n), 3)).toThrow(
    "endsOfSpectrum: start must not be 0, got |start| = 0",
  );
});
