import {gradientDescent} from "../lib/optimizers/gradientDescent.js";
import {train} from "../lib/training/train.js";
import {type DigitTraining, trainable, trainingData} from "./digitTraining.js";

/** Some passes over the digits with batches of one size at one step size. */
export interface ScalingInput extends DigitTraining {
  readonly batchSize: number;
  readonly eta: number;
  readonly epochs: number;
  /** Whether η was scaled with B; for the page to know. */
  readonly scaled: boolean;
}

/** How that went. */
export interface ScalingPart {
  readonly batchSize: number;
  readonly eta: number;
  readonly scaled: boolean;
  /** The training loss before the first epoch and after each; shorter if the training diverged. */
  readonly losses: Float64Array;
  readonly diverged: boolean;
}

/** Trains and yields the loss after each epoch, all at once at the end. */
export function* scaling(input: ScalingInput): Generator<ScalingPart | undefined> {
  const {digits, model, seed, batchSize, eta, epochs, scaled} = input;
  const data = trainingData(digits);
  const {network, start} = trainable(model);
  const losses: number[] = [];
  const training = train(network, {train: data.train}, gradientDescent({eta}), {
    batchSize,
    epochs,
    seed,
    start,
    record: {train: true},
  });
  for (const progress of training) {
    losses.push(progress.train!.loss);
    yield;
  }
  const diverged = losses.length < epochs + 1;
  yield {batchSize, eta, scaled, losses: Float64Array.from(losses), diverged};
}
