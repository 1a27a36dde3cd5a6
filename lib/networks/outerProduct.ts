/**
 * The outer product of two vectors, written row by row: out[r][c] = aᵣ · b_c. It is the weights' gradient of a batch
 * of one, where `product` would make tiles of sums with a single term. Four rows at a time share each b_c; at the edge
 * the last row is taken again.
 */
export function outerProduct(
  a: Float64Array,
  rows: number,
  b: Float64Array,
  columns: number,
  out: Float64Array,
  outStart: number,
): void {
  for (let r = 0; r < rows; r += 4) {
    const r1 = Math.min(r + 1, rows - 1);
    const r2 = Math.min(r + 2, rows - 1);
    const r3 = Math.min(r + 3, rows - 1);
    const x0 = a[r];
    const x1 = a[r1];
    const x2 = a[r2];
    const x3 = a[r3];
    const o0 = outStart + r * columns;
    const o1 = outStart + r1 * columns;
    const o2 = outStart + r2 * columns;
    const o3 = outStart + r3 * columns;
    for (let c = 0; c < columns; c++) {
      const y = b[c];
      out[o0 + c] = x0 * y;
      out[o1 + c] = x1 * y;
      out[o2 + c] = x2 * y;
      out[o3 + c] = x3 * y;
    }
  }
}
