import fc from "fast-check";
import {expect, test} from "vitest";
import {outerProduct} from "../../lib/networks/outerProduct.js";
import {product} from "../../lib/networks/product.js";
import {createGenerator} from "../../lib/random/generator.js";
import {normals} from "./examples.js";

const size = fc.integer({min: 1, max: 13});
const seed = fc.nat({max: 2 ** 31 - 1});
/** What surrounds the product in its array, and must stay as it was. */
const margin = 3;

type Entry = (matrix: Float64Array, row: number, k: number) => number;

/** Σₖ A[r, k] B[c, k], added in the order of k. */
function expected(
  [rows, columns, inner]: number[],
  A: Float64Array,
  a: Entry,
  B: Float64Array,
  b: Entry,
): number[] {
  return Array.from({length: rows * columns}, (_, i) => {
    const r = Math.floor(i / columns);
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += a(A, r, k) * b(B, i % columns, k);
    return sum;
  });
}

const framed = (length: number) => new Float64Array(length + 2 * margin).fill(7);
const frame = new Array(margin).fill(7);

test("a product of rows with rows has the bits of the plain triple loop, and touches nothing else", () => {
  fc.assert(
    fc.property(size, size, size, seed, (rows, columns, inner, seed) => {
      const generator = createGenerator(seed);
      const A = normals(margin + rows * inner, generator);
      const B = normals(margin + columns * inner, generator);
      const out = framed(rows * columns);
      product(A, margin, inner, 1, B, margin, inner, 1, out, margin, rows, columns, inner);
      const entry: Entry = (matrix, row, k) => matrix[margin + row * inner + k];
      const sums = expected([rows, columns, inner], A, entry, B, entry);
      expect([...out]).toEqual([...frame, ...sums, ...frame]);
    }),
  );
});

test("a product of columns with columns has the bits of the plain triple loop", () => {
  fc.assert(
    fc.property(size, size, size, seed, (rows, columns, inner, seed) => {
      const generator = createGenerator(seed);
      const A = normals(rows * inner, generator);
      const B = normals(columns * inner, generator);
      const out = framed(rows * columns);
      product(A, 0, 1, rows, B, 0, 1, columns, out, margin, rows, columns, inner);
      const a: Entry = (matrix, row, k) => matrix[k * rows + row];
      const b: Entry = (matrix, row, k) => matrix[k * columns + row];
      expect([...out]).toEqual([...frame, ...expected([rows, columns, inner], A, a, B, b), ...frame]);
    }),
  );
});

test("an outer product is that of each two numbers, and touches nothing else", () => {
  fc.assert(
    fc.property(size, size, seed, (rows, columns, seed) => {
      const generator = createGenerator(seed);
      const a = normals(rows, generator);
      const b = normals(columns, generator);
      const out = framed(rows * columns);
      outerProduct(a, rows, b, columns, out, margin);
      const products = [...a].flatMap(x => [...b].map(y => x * y));
      expect([...out]).toEqual([...frame, ...products, ...frame]);
    }),
  );
});
