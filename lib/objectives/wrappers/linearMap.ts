import {inverse, Matrix, SingularValueDecomposition} from "ml-matrix";
import {inInterval, real, sameLength} from "../../arguments.js";
import type {ChangeOfVariables} from "./changeOfVariables.js";

/**
 * The change of variables u = Mw by any invertible matrix, inverted by the library ml-matrix (LU with partial
 * pivoting).
 *
 * @param rows M, row by row
 * @throws RangeError if M is not square, not finite, or too near a singular matrix to be inverted in floating point
 */
export function linearMap(rows: readonly ArrayLike<number>[]): ChangeOfVariables {
  const n = rows.length;
  const matrix = new Matrix(n, n);
  rows.forEach((row, i) => {
    sameLength("linearMap", `rows[${i}]`, row, n);
    for (let j = 0; j < n; j++) matrix.set(i, j, inInterval("linearMap", `rows[${i}][${j}]`, row[j], real));
  });
  const {condition} = new SingularValueDecomposition(matrix);
  if (!(condition < 1 / Number.EPSILON)) {
    throw new RangeError(`linearMap: rows must be invertible, got a matrix of condition ${condition}`);
  }
  return {
    dimension: n,
    matrix: Float64Array.from(matrix.to1DArray()),
    inverse: Float64Array.from(inverse(matrix).to1DArray()),
    shift: new Float64Array(n),
  };
}
