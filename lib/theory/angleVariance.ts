import {wholeNumber} from "../arguments.js";

/**
 * The variance of the angle between a random direction in n dimensions and a given one, around the right angle: that of
 * φ with the density cosⁿ⁻²φ on [−π/2, π/2]. By parts, with m = n − 2,
 *
 *     V(m) = V(m − 2) − 2/m²,   V(0) = π²/12,   V(1) = π²/4 − 2
 *
 * so that it is the rest of a series: for many dimensions about 1/n, the variance of the cosine.
 *
 * @param n a whole number ≥ 2
 * @source Gradshteyn, Ryzhik, 3.821, for ∫ φ² cosᵐφ dφ
 */
export function angleVariance(n: number): number {
  wholeNumber("angleVariance", "n", n, 2);
  let variance = n % 2 === 0 ? Math.PI ** 2 / 12 : Math.PI ** 2 / 4;
  for (let m = n % 2 === 0 ? 2 : 1; m <= n - 2; m += 2) variance -= 2 / m ** 2;
  return variance;
}
