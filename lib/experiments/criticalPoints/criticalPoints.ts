import {cholesky} from "../../matrix/cholesky.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import type {RandomGenerator} from "../../random/generator.js";

/** What random critical points of n variables are: their Hessians' eigenvalues, and how many are no saddle. */
export interface CriticalPoints {
  /** The eigenvalues of each of the first ones, ascending. */
  readonly eigenvalues: readonly Float64Array[];
  readonly minima: number;
  readonly maxima: number;
}

/**
 * Draws the Hessians of critical points at random: symmetric, normal, of variance 1 on the diagonal and ½ off it, so that
 * no direction is special. Minima and maxima are counted by Cholesky's factorization, which costs less than eigenvalues.
 *
 * @param count how many are drawn
 * @param decomposed of how many, from the first on, the eigenvalues are found; at most count
 */
export function criticalPoints(
  n: number,
  count: number,
  {normal}: RandomGenerator,
  decomposed = count,
): CriticalPoints {
  const hessians = Array.from({length: count}, () => {
    const H = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      H[i * n + i] = normal();
      for (let j = 0; j < i; j++) H[i * n + j] = H[j * n + i] = normal() * Math.SQRT1_2;
    }
    return H;
  });
  return {
    eigenvalues: hessians.slice(0, decomposed).map(H => symmetricEigen(H, n).values),
    minima: hessians.filter(H => isPositiveDefinite(H, n)).length,
    maxima: hessians.filter(H => isPositiveDefinite(negative(H), n)).length,
  };
}

/** Looks at the diagonal first: all of it is positive in a positive definite matrix. */
function isPositiveDefinite(A: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) if (!(A[i * n + i] > 0)) return false;
  return cholesky(A, n) !== null;
}

function negative(A: Float64Array): Float64Array {
  return A.map(entry => -entry);
}
