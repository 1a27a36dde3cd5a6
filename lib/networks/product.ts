/** Multiplies two matrices into a third. */
export type Product = (
  A: Float64Array,
  aStart: number,
  aRow: number,
  aStep: number,
  B: Float64Array,
  bStart: number,
  bRow: number,
  bStep: number,
  out: Float64Array,
  outStart: number,
  rows: number,
  columns: number,
  inner: number,
) => void;

/**
 * A product of two matrices, written into a third row by row:
 *
 *     out[r][c] = Σₖ A[r, k] · B[c, k]        r < rows, c < columns, k < inner
 *
 * Each factor lies anywhere in its array: A[r, k] is A[aStart + r·aRow + k·aStep], and likewise B. So one loop serves
 * all three products of a dense layer, and nothing is ever transposed.
 *
 * It goes by tiles of 2 × 4: the eight sums stay in registers, and each number that is read serves two or four of
 * them. A tile that would stick out at an edge takes the last row or column again instead, and writes the same
 * number twice: no second loop for what is left over, and each sum is added in the order of k, whatever the tile.
 */
export const product: Product = (
  A,
  aStart,
  aRow,
  aStep,
  B,
  bStart,
  bRow,
  bStep,
  out,
  outStart,
  rows,
  columns,
  inner,
) => {
  for (let r = 0; r < rows; r += 2) {
    const r1 = Math.min(r + 1, rows - 1);
    const a1 = (r1 - r) * aRow;
    const top = outStart + r * columns;
    const bottom = outStart + r1 * columns;
    for (let c = 0; c < columns; c += 4) {
      const c1 = Math.min(c + 1, columns - 1);
      const c2 = Math.min(c + 2, columns - 1);
      const c3 = Math.min(c + 3, columns - 1);
      const b1 = (c1 - c) * bRow;
      const b2 = (c2 - c) * bRow;
      const b3 = (c3 - c) * bRow;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let k = 0, a = aStart + r * aRow, b = bStart + c * bRow; k < inner; k++, a += aStep, b += bStep) {
        const x0 = A[a];
        const x1 = A[a + a1];
        const y0 = B[b];
        const y1 = B[b + b1];
        const y2 = B[b + b2];
        const y3 = B[b + b3];
        s00 += x0 * y0;
        s01 += x0 * y1;
        s02 += x0 * y2;
        s03 += x0 * y3;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s12 += x1 * y2;
        s13 += x1 * y3;
      }
      out[top + c] = s00;
      out[top + c1] = s01;
      out[top + c2] = s02;
      out[top + c3] = s03;
      out[bottom + c] = s10;
      out[bottom + c1] = s11;
      out[bottom + c2] = s12;
      out[bottom + c3] = s13;
    }
  }
};
