import type {Network} from "../../networks/network.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {withWeightDecay} from "../../optimizers/withWeightDecay.js";
import {type TrainingData, train} from "../../training/train.js";

/** A training that goes on long after its loss is flat. */
export interface NeverStopOptions {
  /** The share of wrong labels, in [0, 1], which keeps the gradients noisy. */
  readonly labelNoise: number;
  /** λ of the penalty ½λ|w|², which keeps the weights from growing for ever. */
  readonly weightDecay: number;
  readonly batchSize: number;
  /** η, fixed. */
  readonly eta: number;
  /** The passes over the data until the loss is flat, and those that are watched then. */
  readonly burnIn: number;
  readonly watched: number;
  readonly seed: number;
}

/** The settings of the course, but for the seed. */
export const neverStopSettings = {
  labelNoise: 0.2,
  weightDecay: 0.01,
  batchSize: 16,
  eta: 0.1,
  burnIn: 100,
  watched: 200,
} as const;

/** One pass over the data, after the burn-in. */
export interface NeverStopRecord {
  /** The passes since the burn-in, 1, 2, …. */
  readonly epoch: number;
  /** The mean loss of the pass's batches, without the penalty. */
  readonly loss: number;
  /** |w − w₀|², w₀ the weights at the end of the burn-in. */
  readonly displacement: number;
  /** |w − w′|², w′ the weights one pass ago. */
  readonly stride: number;
}

/** Trains by plain SGD at a fixed η, and says pass by pass how far the weights have gone since the burn-in. */
export function* neverStop(
  network: Network,
  data: TrainingData,
  {labelNoise, weightDecay, batchSize, eta, burnIn, watched, seed}: NeverStopOptions,
): Generator<NeverStopRecord> {
  const method = withWeightDecay(gradientDescent({eta}), {weightDecay});
  const options = {batchSize, epochs: burnIn + watched, seed, labelNoise};
  const training = train(network, {train: data.train}, method, options);
  let from = new Float64Array(network.dimension);
  let last = from;
  let epoch = -burnIn;
  for (const {loss} of training) {
    const w = Float64Array.from(training.parameters);
    if (epoch === 0) from = w;
    if (epoch > 0)
      yield {epoch, loss, displacement: squaredDistance(w, from), stride: squaredDistance(w, last)};
    last = w;
    epoch++;
  }
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}
