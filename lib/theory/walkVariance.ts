import {wholeNumber} from "../arguments.js";

/**
 * The share of a random walk's variance that its first principal directions hold, in a space of so many dimensions that
 * no two steps are alike. The covariance of T points has the eigenvalues
 *
 *     λ_k ∝ 1/sin²(πk/(2T)), k = 1, …, T − 1
 *
 * for it is the inverse of the differences of neighbours; the shares approach 6/(π²k²), so the first two hold 76 %: a
 * walk that goes nowhere looks as flat as a path with a goal.
 *
 * @param points T ≥ 2
 * @param directions how many principal directions, from 0 to T − 1
 * @source Antognini, Sohl-Dickstein (2018), PCA of high dimensional random walks with comparison to neural network
 *   training
 */
export function walkVariance(points: number, directions: number): number {
  wholeNumber("walkVariance", "points", points, 2);
  wholeNumber("walkVariance", "directions", directions, 0, points - 1);
  const size = (k: number) => 1 / Math.sin((Math.PI * k) / (2 * points)) ** 2;
  let [held, all] = [0, 0];
  for (let k = 1; k < points; k++) {
    all += size(k);
    if (k <= directions) held += size(k);
  }
  return held / all;
}
