import {Matrix} from "ml-matrix";
import {checkSquare} from "../matrix/checkSquare.js";
import {checkList} from "../options/numbers.js";

/** A matrix as its rows. */
export type Rows = readonly (readonly number[])[];

/** Doublings made at most: a spectral radius within some 10⁻¹² of 1 counts as 1, from which rounding hides it. */
const mostDoublings = 45;

/**
 * The solution X of the discrete Lyapunov equation X = MXMᵀ + Q: the covariance in which z ← Mz + noise of covariance
 * Q settles. It settles nowhere where the spectral radius of M is 1 or more: then the answer is null.
 *
 * X = Σₖ MᵏQ(Mᵏ)ᵀ, summed by doubling: X ← X + MXMᵀ, M ← M² doubles the number of terms each time, until X stands still
 * and M has shrunk.
 *
 * @param M n × n
 * @param Q n × n, symmetric, positive semidefinite
 * @throws RangeError if a matrix is not n × n or holds a number that is not finite
 * @source Smith (1968), Matrix equation XA + BX = C, SIAM J. Appl. Math. 16
 */
export function discreteLyapunov(M: Rows, Q: Rows): number[][] | null {
  checkSquare("discreteLyapunov", "M", M, checkList("discreteLyapunov", "M", M).length);
  checkSquare("discreteLyapunov", "Q", Q, M.length);
  let power = new Matrix(M as number[][]);
  const X = new Matrix(Q as number[][]);
  for (let k = 0; k < mostDoublings; k++) {
    const added = power.mmul(X).mmul(power.transpose());
    const size = X.norm("frobenius");
    const change = added.norm("frobenius");
    if (!Number.isFinite(change)) return null;
    X.add(added);
    power = power.mmul(power);
    if (change <= Number.EPSILON * size && power.norm("frobenius") < 1) return X.to2DArray();
  }
  return null;
}
