import type {Network} from "../networks/network.js";
import {gradientDescent} from "../optimizers/gradientDescent.js";
import {finish} from "./finish.js";
import {type TrainingData, train} from "./train.js";

/** Which training to make. */
export interface ScalingOptions {
  readonly batchSize: number;
  readonly eta: number;
  readonly epochs: number;
  readonly seeds: readonly number[];
}

/**
 * The loss on all training examples after some epochs of plain mini-batch gradient descent, the mean over the seeds;
 * Infinity if one of them diverges.
 */
export function lossAfter(
  network: Network,
  data: TrainingData,
  {batchSize, eta, epochs, seeds}: ScalingOptions,
): number {
  const losses = seeds.map(seed => {
    const record = {every: Number.MAX_SAFE_INTEGER, train: true};
    const {records, end} = finish(
      train(network, data, gradientDescent({eta}), {batchSize, epochs, seed, record}),
    );
    return end.outcome === "diverged" ? Infinity : records[records.length - 1].train!.loss;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / seeds.length;
}
