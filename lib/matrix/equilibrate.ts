import {Matrix} from "ml-matrix";
import {powerBelow} from "../powerBelow.js";

/** Rows and columns set the sizes of each other: more sweeps change nothing worth having. */
const sweeps = 3;

/** A matrix whose rows and columns were brought to one size: matrix = diag(rows) · A · diag(columns). */
export interface Equilibrated {
  readonly matrix: Matrix;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/**
 * Scales the rows and the columns of an n × n matrix, given row by row, until the largest entry of each is about 1. The
 * scales are powers of two, which change no digit. Null where a row or a column is 0, or an entry is not finite.
 *
 * What is left of a large condition number is then no matter of units.
 *
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 3.5.2
 */
export function equilibrate(A: Float64Array, n: number): Equilibrated | null {
  const rows = new Float64Array(n).fill(1);
  const columns = new Float64Array(n).fill(1);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let i = 0; i < n; i++) {
      let largest = 0;
      for (let j = 0; j < n; j++) largest = Math.max(largest, Math.abs(A[i * n + j] * rows[i] * columns[j]));
      if (!(largest > 0 && largest < Infinity)) return null;
      rows[i] /= powerBelow(largest);
    }
    for (let j = 0; j < n; j++) {
      let largest = 0;
      for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(A[i * n + j] * rows[i] * columns[j]));
      if (!(largest > 0 && largest < Infinity)) return null;
      columns[j] /= powerBelow(largest);
    }
  }
  const matrix = new Matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) matrix.set(i, j, A[i * n + j] * rows[i] * columns[j]);
  }
  return {matrix, rows, columns};
}
