import {CholeskyDecomposition, Matrix} from "ml-matrix";
import {isFiniteVector} from "../vector.js";

/**
 * The lower triangular factor L of a symmetric positive definite n × n matrix, A = LLᵀ, both row by row; by the
 * library ml-matrix. Null where A is not positive definite, which makes it the test of that property too. Of A the
 * lower triangle is read.
 *
 * @example
 * const L = cholesky(Float64Array.of(1, 0.9, 0.9, 1), 2); // Lz has that covariance for z of independent unit normals
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 4.2
 */
export function cholesky(A: Float64Array, n: number): Float64Array | null {
  if (!isFiniteVector(A)) return null;
  // ml-matrix asks for exact symmetry, which a matrix made in floating point need not have: mirror one triangle.
  const mirrored = new Matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) mirrored.set(i, j, A[i * n + j]).set(j, i, A[i * n + j]);
  }
  const decomposition = new CholeskyDecomposition(mirrored);
  if (!decomposition.isPositiveDefinite()) return null;
  return Float64Array.from(decomposition.lowerTriangularMatrix.to1DArray());
}
