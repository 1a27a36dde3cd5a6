import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {type TrainingData, train} from "../../training/train.js";
import {type DigitModel, digitModel} from "../digitModel.js";
import {trainingSeeds} from "../trainingSeeds.js";
import type {LinearScalingSettings} from "./settings.js";

/** Some passes over the digits with batches of one size at one step size. */
export interface ScaledTrainingOptions extends Pick<LinearScalingSettings, "epochs"> {
  readonly model: DigitModel;
  readonly batchSize: number;
  readonly eta: number;
  readonly seed: number;
}

/**
 * Plain SGD on the digits: yields the training loss before the first epoch and after each, and ends early where the
 * training diverges.
 */
export function* scaledTraining(
  {train: examples}: TrainingData,
  {model, batchSize, eta, epochs, seed}: ScaledTrainingOptions,
): Generator<number> {
  const {network, start} = digitModel(model);
  const options = {batchSize, epochs, seed, start, record: {train: true}};
  for (const {train: seen} of train(network, {train: examples}, gradientDescent({eta}), options)) {
    yield seen!.loss;
  }
}

/** The trainings of which a mean is taken. */
const trainings = 3;

/**
 * The mean of some `scaledTraining`s that differ in the seed alone: yields the training loss before the first epoch and
 * after each, and ends early where one of them diverges.
 */
export function* meanScaledTraining(data: TrainingData, options: ScaledTrainingOptions): Generator<number> {
  const {seed, epochs} = options;
  const each = trainingSeeds(seed, trainings).map(one => scaledTraining(data, {...options, seed: one}));
  for (let epoch = 0; epoch <= epochs; epoch++) {
    let mean = 0;
    for (const training of each) {
      const next = training.next();
      if (next.done) return;
      mean += next.value / trainings;
    }
    yield mean;
  }
}

/** η for batches of B: in proportion to B. */
export function scaledEta(
  {base, eta}: Pick<LinearScalingSettings, "base" | "eta">,
  batchSize: number,
): number {
  return (eta * batchSize) / base;
}
