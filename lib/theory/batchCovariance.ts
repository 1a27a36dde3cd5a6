import {checkParts, wholeNumber} from "../arguments.js";
import {checkDataObjective} from "../objectives/checkObjective.js";
import type {DataObjective} from "../objectives/objective.js";
import {flag} from "../options/kinds.js";
import {checkVectorOf, type Vector, zerosLike} from "../vector.js";

/** How a batch is drawn: B of N examples, with replacement or without. */
export interface BatchDraw {
  /** N ≥ 1, the number of examples. */
  readonly count: number;
  /** B ∈ {1, 2, …}, the batch size; at most N without replacement. */
  readonly batch: number;
  readonly replacement: boolean;
}

/**
 * The covariance of a batch's mean gradient, as a share of the covariance over single examples: 1/B with replacement,
 * and (N − B)/(B(N − 1)) without, which is 0 at B = N.
 *
 * Derivation of the second: two different members of a batch drawn without replacement have covariance −Σ/(N − 1), so
 * that the mean has [BΣ − B(B − 1)Σ/(N − 1)]/B².
 *
 * @source Cochran (1977), Sampling techniques, 3rd ed., theorem 2.2
 */
export function batchCovarianceShare(draw: BatchDraw): number {
  const {count, batch, replacement} = checkParts("batchCovarianceShare", "draw", draw);
  flag(false).read("batchCovarianceShare", "replacement", replacement);
  wholeNumber("batchCovarianceShare", "count", count, 1);
  wholeNumber("batchCovarianceShare", "batch", batch, 1, replacement ? undefined : count);
  if (replacement || count === 1) return replacement ? 1 / batch : 0;
  return (count - batch) / (batch * (count - 1));
}

/** The mean and the covariance of the gradients of single examples at one point: n, and n × n row by row. */
export interface GradientMoments {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/**
 * Mean and covariance (divided by N) of the N examples' gradients at w. The mean is the full gradient; the covariance
 * times `batchCovarianceShare` is that of a batch.
 */
export function gradientMoments(objective: DataObjective, w: Vector): GradientMoments {
  const {dimension: n, count} = checkDataObjective("gradientMoments", objective);
  checkVectorOf("gradientMoments", "w", w, n);
  const gradients = new Float64Array(count * n);
  const mean = new Float64Array(n);
  const covariance = new Float64Array(n * n);
  const g = zerosLike(w);
  const example = new Uint32Array(1);
  for (let k = 0; k < count; k++) {
    example[0] = k;
    objective.batchGradient(w, example, 1, g);
    gradients.set(g, k * n);
    for (let i = 0; i < n; i++) mean[i] += g[i] / count;
  }
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < n; i++) {
      const deviation = (gradients[k * n + i] - mean[i]) / count;
      for (let j = 0; j < n; j++) covariance[i * n + j] += deviation * (gradients[k * n + j] - mean[j]);
    }
  }
  return {mean, covariance};
}
