import type {DataObjective} from "../../objectives/objective.js";
import type {RandomGenerator} from "../../random/generator.js";
import {gradientMoments} from "../../theory/batchCovariance.js";
import {sampleBatches, spread} from "../../theory/batchSample.js";
import type {Vector} from "../../vector.js";

/** Which batches to draw. */
export interface VarianceShareOptions {
  readonly batchSize: number;
  readonly replacement: boolean;
  readonly draws: number;
  readonly generator: RandomGenerator;
}

/** The variance of drawn batch gradients about the full gradient, as a share of that of single examples. */
export function varianceShare(objective: DataObjective, w: Vector, options: VarianceShareOptions): number {
  const {mean, covariance} = gradientMoments(objective, w);
  const n = objective.dimension;
  let trace = 0;
  for (let i = 0; i < n; i++) trace += covariance[i * (n + 1)];
  return spread(sampleBatches(objective, w, options).gradients, mean) / trace;
}
