import {EigenvalueDecomposition, Matrix} from "ml-matrix";

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
 * optimizer that meets one leaves the numbers, and the run says so.
 *
 * The matrix is first divided by the power of two next to its largest entry, which changes no digit and keeps
 * ml-matrix from overflow: the answer for 2ᵏA is exactly 2ᵏ times the one for A.
 *
 * Allocates: ml-matrix decomposes into new arrays.
 *
 * @param A the matrix; only symmetry up to rounding is assumed, no entry is compared
 * @param n its order
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 8.3
 */
export function symmetricEigen(A: Float64Array, n: number): SymmetricEigen {
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  if (n === 0) return {values, vectors};

  let largest = 0;
  for (let i = 0; i < A.length; i++) {
    if (!Number.isFinite(A[i])) return {values: values.fill(Number.NaN), vectors: vectors.fill(Number.NaN)};
    largest = Math.max(largest, Math.abs(A[i]));
  }
  const scale = largest === 0 ? 1 : powerOfTwoBelow(largest);
  const scaled = new Matrix(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) scaled.set(i, j, A[i * n + j] / scale);

  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(scaled, {assumeSymmetric: true});
  for (let i = 0; i < n; i++) {
    values[i] = realEigenvalues[i] * scale;
    for (let j = 0; j < n; j++) vectors[i * n + j] = eigenvectorMatrix.get(i, j);
  }
  return {values, vectors};
}

/** The largest power of two that is at most about x, for x > 0; never so small that dividing by it overflows. */
function powerOfTwoBelow(x: number): number {
  return 2 ** Math.max(-1022, Math.floor(Math.log2(x)));
}
