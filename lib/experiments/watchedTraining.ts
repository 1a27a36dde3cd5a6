import type {Digits} from "../data/digits.js";
import {asObjective} from "../networks/asObjective.js";
import {evaluate} from "../networks/evaluate.js";
import {mlp} from "../networks/mlp.js";
import type {DataObjective} from "../objectives/objective.js";
import {gradientDescent} from "../optimizers/gradientDescent.js";
import type {Optimizer} from "../optimizers/optimizer.js";
import {createGenerator} from "../random/generator.js";
import {digitData} from "../training/digitData.js";
import {train} from "../training/train.js";

/** How a network is trained, and after which passes it is looked at. */
export interface WatchedSettings {
  readonly hidden: number;
  readonly batchSize: number;
  readonly eta: number;
  /** Ascending. */
  readonly passes: readonly number[];
  readonly testShare: number;
}

/** A training whose landscape is looked at on the way. */
export interface WatchedTraining {
  /** The mean loss on all training digits. */
  readonly objective: DataObjective;
  /** The share of these digits that are read right. */
  readonly accuracy: (w: Float64Array) => number;
  /** The weights after each of the passes. */
  readonly moments: Generator<{readonly passes: number; readonly w: Float64Array}>;
}

/**
 * A 64-hidden-10 network of tanh that plain SGD trains on the digits. The moments end in a RangeError, which names
 * `where`, if the training leaves the numbers before the last pass.
 *
 * @param methodOf the method for a training of so many steps; gradient descent at a fixed η if left out
 */
export function watchedTraining(
  where: string,
  digits: Digits,
  {hidden, batchSize, eta, passes, testShare}: WatchedSettings,
  seed: number,
  methodOf: (steps: number) => Optimizer = () => gradientDescent({eta}),
): WatchedTraining {
  const {train: examples} = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [examples.inputs.length / examples.count, hidden, 10], activation: "tanh"});
  const epochs = passes[passes.length - 1];
  function* moments() {
    const method = methodOf(epochs * Math.ceil(examples.count / batchSize));
    const training = train(network, {train: examples}, method, {batchSize, epochs, seed});
    let last = 0;
    for (const {epoch} of training) {
      last = epoch;
      if (passes.includes(epoch)) yield {passes: epoch, w: Float64Array.from(training.parameters)};
    }
    if (last < epochs) {
      throw new RangeError(`${where}.eta must be small enough for ${epochs} passes, got ${eta}`);
    }
  }
  return {
    objective: asObjective(network, examples),
    accuracy: w => evaluate(network, w, examples).accuracy,
    moments: moments(),
  };
}
