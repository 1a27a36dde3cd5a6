import {powerBelow} from "../powerBelow.js";

/** A matrix whose rows and columns were brought to one size: matrix = diag(rows) · A · diag(columns). */
export interface Equilibrated {
  readonly matrix: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/**
 * Scales the rows of an n × n matrix, given row by row, and then its columns, so that the largest entry of each is about
 * 1. The scales are powers of two, which change no digit. Null where a row or a column is 0, or an entry not finite.
 *
 * What is left of a large condition number is then no matter of units.
 *
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 3.5.2
 */
export function equilibrate(A: Float64Array, n: number): Equilibrated | null {
  const matrix = A.slice();
  const rows = new Float64Array(n);
  const columns = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const size = Math.abs(A[i * n + j]);
      // NaN too.
      if (!(size < Infinity)) return null;
      if (size > rows[i]) rows[i] = size;
    }
    if (rows[i] === 0) return null;
    rows[i] = 1 / powerBelow(rows[i]);
    for (let j = 0; j < n; j++) {
      matrix[i * n + j] *= rows[i];
      const size = Math.abs(matrix[i * n + j]);
      if (size > columns[j]) columns[j] = size;
    }
  }
  for (let j = 0; j < n; j++) {
    if (columns[j] === 0) return null;
    columns[j] = 1 / powerBelow(columns[j]);
    for (let i = 0; i < n; i++) matrix[i * n + j] *= columns[j];
  }
  return {matrix, rows, columns};
}
