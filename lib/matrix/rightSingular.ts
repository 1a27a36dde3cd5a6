import {SingularValueDecomposition} from "ml-matrix";
import {scaledMatrix} from "./scaledMatrix.js";

/** The singular values σ and right singular vectors V of A = U diag(σ) Vᵀ, so that AᵀA = V diag(σ²) Vᵀ. */
export interface RightSingular {
  /** The singular values σ, descending (length n). */
  readonly values: Float64Array;
  /** V, row by row (length n²): column j is the unit vector of `values[j]`. */
  readonly vectors: Float64Array;
}

/**
 * The right half of the singular value decomposition of a matrix with n columns and at least n rows, given row by row,
 * by the library ml-matrix (Householder's bidiagonalisation, then implicit QR). NaN throughout where the matrix
 * holds NaN or ±∞. The answer for 2ᵏA has exactly 2ᵏ times the values of that for A.
 *
 * Allocates: ml-matrix decomposes into new arrays.
 *
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 8.6
 */
export function rightSingular(A: Float64Array, n: number): RightSingular {
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  if (n === 0) return {values, vectors};
  const scaled = scaledMatrix(A, n);
  if (scaled === null) return {values: values.fill(Number.NaN), vectors: vectors.fill(Number.NaN)};

  const {diagonal, rightSingularVectors} = new SingularValueDecomposition(scaled.matrix, {
    computeLeftSingularVectors: false,
  });
  for (let i = 0; i < n; i++) {
    values[i] = diagonal[i] * scaled.scale;
    for (let j = 0; j < n; j++) vectors[i * n + j] = rightSingularVectors.get(i, j);
  }
  return {values, vectors};
}
