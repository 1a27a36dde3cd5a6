import {inverse, Matrix, SingularValueDecomposition} from "ml-matrix";
import {sameLength} from "../../arguments.js";
import {rows as readRows} from "../../options/numbers.js";
import type {ChangeOfVariables} from "./changeOfVariables.js";

/**
 * The change of variables u = Mw by any invertible matrix, inverted by the library ml-matrix (LU with partial
 * pivoting).
 *
 * @param rows M, row by row
 * @throws RangeError if M is not square, not finite, or too near a singular matrix to be inverted in floating point
 */
export function linearMap(rows: readonly ArrayLike<number>[]): ChangeOfVariables {
  const read = readRows().read("linearMap", "rows", rows);
  const n = read.length;
  sameLength("linearMap", "rows[0]", read[0], n);
  const matrix = new Matrix(read.map(row => [...row]));
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
