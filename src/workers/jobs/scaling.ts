import {meanScaledTraining} from "../../lib/experiments/linearScaling/scaledTraining.js";
import type {LinearScalingSettings} from "../../lib/experiments/linearScaling/settings.js";
import {type DigitTraining, trainingData} from "./digitTraining.js";

/** Some passes over the digits with batches of one size at one step size, the mean of a few trainings. */
export interface ScalingInput extends DigitTraining {
  readonly settings: LinearScalingSettings;
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
  const {settings, model, seed, batchSize, eta, epochs, scaled} = input;
  const losses: number[] = [];
  const data = trainingData(input, settings);
  for (const loss of meanScaledTraining(data, {model, batchSize, eta, epochs, seed})) {
    losses.push(loss);
    yield;
  }
  const diverged = losses.length < epochs + 1;
  yield {batchSize, eta, scaled, losses: Float64Array.from(losses), diverged};
}
