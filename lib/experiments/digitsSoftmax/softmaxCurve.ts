import {classCount, type Digits} from "../../data/digits.js";
import {epochBatches} from "../../objectives/data/epochBatches.js";
import {softmaxRegression} from "../../objectives/data/softmaxRegression.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import type {RandomGenerator} from "../../random/generator.js";
import {recordSteps} from "../../training/recordSteps.js";
import type {SoftmaxCurve} from "./result.js";

/** What to train on, and how. */
export interface SoftmaxTraining {
  readonly train: Digits;
  readonly test: Digits;
  /** B. */
  readonly batchSize: number;
  /** η, constant. */
  readonly eta: number;
  readonly epochs: number;
  /** Where the order of the examples comes from. */
  readonly generator: RandomGenerator;
}

/**
 * Trains softmax regression on digits by stochastic gradient descent from w = 0, in shuffled passes over the data,
 * and records it at steps that grow geometrically, and at the end of each pass.
 *
 * @throws RangeError if the batch size exceeds the number of training examples, or the training leaves the finite
 *   numbers
 */
export function softmaxCurve({
  train,
  test,
  batchSize,
  eta,
  epochs,
  generator,
}: SoftmaxTraining): SoftmaxCurve {
  const objective = softmaxRegression({inputs: train.pixels, labels: train.labels, classes: classCount});
  const unseen = softmaxRegression({inputs: test.pixels, labels: test.labels, classes: classCount});
  const batches = epochBatches(objective, {batchSize, generator});
  const optimizer = gradientDescent({eta});
  const w = new Float64Array(objective.dimension);
  const g = new Float64Array(objective.dimension);
  const state = optimizer.init(w);

  const ends = Array.from({length: epochs}, (_, i) => (i + 1) * batches.stepsPerEpoch);
  const steps = [...new Set([...recordSteps(epochs * batches.stepsPerEpoch), ...ends])].sort((a, b) => a - b);
  const examples: number[] = [];
  const loss: number[] = [];
  const accuracy: number[] = [];
  let t = 0;
  for (const step of steps) {
    for (; t < step; t++) {
      batches.gradient(w, g);
      optimizer.step(w, g, state, t);
    }
    const value = objective.value(w);
    if (!Number.isFinite(value)) {
      throw new RangeError(`softmaxCurve: eta must be smaller, got ${eta}: diverged by step ${step}`);
    }
    const epoch = Math.floor(step / batches.stepsPerEpoch);
    examples.push(epoch * train.count + (step - epoch * batches.stepsPerEpoch) * batchSize);
    loss.push(value);
    accuracy.push(unseen.accuracy(w));
  }
  return {batchSize, steps, examples, loss, accuracy};
}
