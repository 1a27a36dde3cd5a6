import {expect, test} from "vitest";
import {product, productOfTransposed, productWithTransposed} from "../../lib/matrix/products.js";

// A is 2 × 3, B is 3 × 2.
const A = Float64Array.of(1, 2, 3, 4, 5, 6);
const B = Float32Array.of(7, 8, 9, 10, 11, 12);
const dirty = () => new Float64Array(4).fill(99);

test("AB by hand", () => {
  const out = dirty();
  product(A, B, [2, 3, 2], out);
  expect(Array.from(out)).toEqual([58, 64, 139, 154]);
});

test("AᵀB by hand", () => {
  const out = dirty();
  // A as 3 × 2: its columns are (1, 3, 5) and (2, 4, 6).
  productOfTransposed(A, B, [2, 3, 2], out);
  expect(Array.from(out)).toEqual([89, 98, 116, 128]);
});

test("ABᵀ by hand", () => {
  const out = dirty();
  // B as 2 × 3: its rows are (7, 8, 9) and (10, 11, 12).
  productWithTransposed(A, B, [2, 3, 2], out);
  expect(Array.from(out)).toEqual([50, 68, 122, 167]);
});
