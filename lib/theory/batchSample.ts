import {checkParts, wholeNumber} from "../arguments.js";
import {checkDataObjective} from "../objectives/checkObjective.js";
import {miniBatches} from "../objectives/data/miniBatches.js";
import type {DataObjective} from "../objectives/objective.js";
import type {RandomGenerator} from "../random/generator.js";
import {checkVectorOf, type Vector} from "../vector.js";

/** How many batches to draw, and how. */
export interface BatchSampling {
  /** B, a whole number ≥ 1; at most N without replacement. */
  readonly batchSize: number;
  readonly replacement: boolean;
  /** The number of batches, ≥ 1. */
  readonly draws: number;
  /** Where the draws come from; belongs to the sample from now on. */
  readonly generator: RandomGenerator;
}

/** Batches drawn one after the other at the same w, with their gradients. */
export interface BatchSample {
  /** draws × B: the examples of each batch. */
  readonly batches: Uint32Array;
  /** draws × n: the gradient of each batch. */
  readonly gradients: Float64Array;
}

/**
 * Draws batches and takes the gradient of each at one point, as `miniBatches` does: what a cloud of batch gradients
 * is made of.
 *
 * @throws RangeError if the batch size or the number of draws is out of bounds
 */
export function sampleBatches(objective: DataObjective, w: Vector, sampling: BatchSampling): BatchSample {
  const {batchSize, replacement, draws, generator} = checkParts("sampleBatches", "sampling", sampling);
  wholeNumber("sampleBatches", "draws", draws, 1);
  const {dimension: n} = checkDataObjective("sampleBatches", objective);
  checkVectorOf("sampleBatches", "w", w, n);
  const source = miniBatches(objective, {batchSize, replacement, generator});
  const batches = new Uint32Array(draws * batchSize);
  const gradients = new Float64Array(draws * n);
  for (let k = 0; k < draws; k++) {
    source.gradient(w, gradients.subarray(k * n, (k + 1) * n));
    batches.set(source.batch, k * batchSize);
  }
  return {batches, gradients};
}

/** The mean of the first `draws` gradients of a sample: n numbers. */
export function meanGradient(gradients: Float64Array, n: number, draws: number): Float64Array {
  const mean = new Float64Array(n);
  for (let k = 0; k < draws * n; k++) mean[k % n] += gradients[k] / draws;
  return mean;
}

/** The mean of |g − centre|² over the gradients of a sample: the trace of their covariance about that centre. */
export function spread(gradients: Float64Array, centre: ArrayLike<number>): number {
  const n = centre.length;
  let sum = 0;
  for (let k = 0; k < gradients.length; k++) sum += (gradients[k] - centre[k % n]) ** 2;
  return (sum * n) / gradients.length;
}
