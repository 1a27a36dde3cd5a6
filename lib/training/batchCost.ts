import type {Network} from "../networks/network.js";
import {gradientDescent} from "../optimizers/gradientDescent.js";
import {stepsToTarget} from "./stepsToTarget.js";
import type {TrainingData} from "./train.js";

/** What batches of one size cost, at the step size that suits them best. */
export interface BatchCost {
  readonly batchSize: number;
  /** The η of those tried that needs the fewest updates. */
  readonly eta: number;
  /** The updates to the target, the mean over the seeds. */
  readonly steps: number;
}

/** What to measure. */
export interface BatchCostOptions {
  /** B, in ascending order. */
  readonly batchSizes: readonly number[];
  /** The step sizes to choose from, in ascending order. */
  readonly etas: readonly number[];
  readonly seeds: readonly number[];
  /** The loss on the test examples to reach. */
  readonly target: number;
  /** The most updates that a training may need. */
  readonly most: number;
}

/** The examples between two looks at the loss, where a batch is smaller than that. */
const examplesBetween = 16;

/**
 * The updates of plain mini-batch gradient descent until the test loss reaches a target, for each batch size at its
 * own best η. Yields a batch size at a time, so that a page or a build can show how far it is.
 *
 * From one batch size to the next larger one the best η only grows, and along the list of η the updates fall and
 * then rise: so the search goes up from the last best η, and ends at the second that is worse than the best.
 */
export function* batchCost(
  network: Network,
  data: Required<TrainingData>,
  {batchSizes, etas, seeds, target, most}: BatchCostOptions,
): Generator<BatchCost> {
  let start = 0;
  for (const batchSize of batchSizes) {
    const every = Math.max(1, Math.round(examplesBetween / batchSize));
    const total = (eta: number, atMost: number) => {
      let sum = 0;
      for (const seed of seeds) {
        if (sum >= atMost) return Infinity;
        const left = {batchSize, seed, target, every, most: Math.min(most, Math.ceil(atMost - sum))};
        sum += stepsToTarget(network, data, gradientDescent({eta}), left);
      }
      return sum;
    };
    let best = start;
    let fewest = Infinity;
    for (let i = start, worse = 0; i < etas.length && worse < 2; i++) {
      const steps = total(etas[i], fewest);
      if (steps < fewest) {
        fewest = steps;
        best = i;
        worse = 0;
      } else if (fewest < Infinity) worse++;
    }
    yield {batchSize, eta: etas[best], steps: fewest / seeds.length};
    start = best;
  }
}
