import {EigenvalueDecomposition} from "ml-matrix";
import {scaledMatrix} from "./scaledMatrix.js";

/** A symmetric matrix in its own axes: A = Q diag(λ) Qᵀ. */
export interface SymmetricEigen {
  /** The eigenvalues λ, ascending (length n). */
  readonly values: Float64Array;
  /** Q, row by row (length n²): column j is the unit eigenvector of `values[j]`. */
  readonly vectors: Float64Array;
}

/**
 * The eigenvalues and eigenvectors of a symmetric n × n matrix, given row by row, by the library ml-matrix
 * (Householder's reduction, then implicit QL). A matrix that holds NaN or ±∞ has NaN throughout as its answer: an
 * optimizer that meets one leaves the numbers, and the run says so. The answer for 2ᵏA is exactly 2ᵏ times that for A.
 *
 * Allocates: ml-matrix decomposes into new arrays.
 *
 * @param A the matrix; symmetric up to rounding, which is not checked
 * @param n its order
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 8.3
 */
export function symmetricEigen(A: Float64Array, n: number): SymmetricEigen {
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  if (n === 0) return {values, vectors};
  const scaled = scaledMatrix(A, n);
  if (scaled === null) return {values: values.fill(Number.NaN), vectors: vectors.fill(Number.NaN)};

  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(scaled.matrix, {
    assumeSymmetric: true,
  });
  for (let i = 0; i < n; i++) {
    values[i] = realEigenvalues[i] * scaled.scale;
    for (let j = 0; j < n; j++) vectors[i * n + j] = eigenvectorMatrix.get(i, j);
  }
  return {values, vectors};
}
