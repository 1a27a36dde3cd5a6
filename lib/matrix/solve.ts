import {LuDecomposition, Matrix, WrapperMatrix1D} from "ml-matrix";
import {isFiniteVector, type Vector} from "../vector.js";

/**
 * Solves Ax = b for a square matrix A, given row by row, into `out`: LU decomposition with partial pivoting, by the
 * library ml-matrix. Returns false, and fills `out` with NaN, where A is singular (a pivot is exactly 0) or holds a
 * number that is not finite.
 *
 * Allocates: ml-matrix decomposes into a copy of A.
 *
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 3.4
 */
export function solve(A: Float64Array, b: Vector, out: Float64Array): boolean {
  const n = b.length;
  if (n === 0) return true;
  const lu = isFiniteVector(A) ? new LuDecomposition(new WrapperMatrix1D(A, {rows: n})) : null;
  if (lu === null || lu.isSingular()) {
    out.fill(Number.NaN);
    return false;
  }
  const x = lu.solve(Matrix.columnVector(b));
  for (let i = 0; i < n; i++) out[i] = x.get(i, 0);
  return true;
}
