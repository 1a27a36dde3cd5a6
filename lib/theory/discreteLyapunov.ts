import {Matrix} from "ml-matrix";

/** A matrix as its rows. */
export type Rows = readonly (readonly number[])[];

/** Doublings made at most: 2⁶⁴ terms of the sum. */
const mostDoublings = 64;

/**
 * The solution X of the discrete Lyapunov equation X = MXMᵀ + Q: the covariance in which z ← Mz + noise of covariance
 * Q settles. Needs a spectral radius of M below 1.
 *
 * X = Σₖ MᵏQ(Mᵏ)ᵀ, summed by doubling: X ← X + MXMᵀ, M ← M² doubles the number of terms each time.
 *
 * @param M n × n
 * @param Q n × n, symmetric
 * @throws RangeError if the sum does not converge
 * @source Smith (1968), Matrix equation XA + BX = C, SIAM J. Appl. Math. 16
 */
export function discreteLyapunov(M: Rows, Q: Rows): number[][] {
  let power = new Matrix(M as number[][]);
  const X = new Matrix(Q as number[][]);
  for (let k = 0; k < mostDoublings; k++) {
    const added = power.mmul(X).mmul(power.transpose());
    const size = X.norm("frobenius");
    const change = added.norm("frobenius");
    if (!Number.isFinite(change)) break;
    X.add(added);
    if (change <= Number.EPSILON * size) return X.to2DArray();
    power = power.mmul(power);
  }
  throw new RangeError("discreteLyapunov: M must have a spectral radius below 1");
}
