import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import type {RandomGenerator} from "../../random/generator.js";

/** What random critical points of n variables are: their Hessians' eigenvalues, and how many are no saddle. */
export interface CriticalPoints {
  /** The eigenvalues of each, ascending. */
  readonly eigenvalues: readonly Float64Array[];
  readonly minima: number;
  readonly maxima: number;
}

/**
 * Draws the Hessians of critical points at random: symmetric, normal, of variance 1 on the diagonal and ½ off it, so that
 * no direction is special.
 */
export function criticalPoints(n: number, count: number, {normal}: RandomGenerator): CriticalPoints {
  const eigenvalues = Array.from({length: count}, () => {
    const H = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      H[i * n + i] = normal();
      for (let j = 0; j < i; j++) H[i * n + j] = H[j * n + i] = normal() * Math.SQRT1_2;
    }
    return symmetricEigen(H, n).values;
  });
  return {
    eigenvalues,
    minima: eigenvalues.filter(values => values[0] > 0).length,
    maxima: eigenvalues.filter(values => values[n - 1] < 0).length,
  };
}
