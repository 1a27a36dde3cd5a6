import {type Matrix, SVD} from "ml-matrix";

/** Singular values below this share of the largest are rounding, and count as 0. */
const negligible = 1e-12;

/**
 * The weights of least norm among those that fit best, W = A⁺Y, by the singular value decomposition of ml-matrix.
 *
 * @param A one row of features for each example
 * @param Y one row of targets for each example
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 5.5
 */
export function leastNorm(A: Matrix, Y: Matrix): Matrix {
  const svd = new SVD(A, {autoTranspose: true});
  const scaled = svd.leftSingularVectors.transpose().mmul(Y);
  const least = negligible * svd.diagonal[0];
  svd.diagonal.forEach((sigma, k) => {
    scaled.mulRow(k, sigma > least ? 1 / sigma : 0);
  });
  return svd.rightSingularVectors.mmul(scaled);
}
