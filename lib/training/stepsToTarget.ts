import {inInterval, positive, wholeNumber} from "../arguments.js";
import type {Network} from "../networks/network.js";
import type {Method} from "./method.js";
import {type TrainingData, type TrainingOptions, train} from "./train.js";

/** What to reach, and when to give up. */
export interface Target extends Pick<TrainingOptions, "batchSize" | "seed" | "schedule"> {
  /** The loss on the test examples to reach, in (0, ∞). */
  target: number;
  /** The updates between two looks at that loss. */
  every: number;
  /** The most updates to make. */
  most: number;
}

/**
 * The updates that a training needs until the loss on the test examples first falls to the target; between two looks
 * at that loss, by linear interpolation. Infinity if it diverges or does not get there in time.
 *
 * @throws RangeError if there are no test examples, or an option is out of bounds
 */
export function stepsToTarget(
  network: Network,
  data: Required<TrainingData>,
  method: Method,
  {target, every, most, ...options}: Target,
): number {
  inInterval("stepsToTarget", "target", target, positive);
  wholeNumber("stepsToTarget", "most", most, 1);
  const epochs = Math.ceil((most * options.batchSize) / data.train.count);
  let step = 0;
  let loss = Infinity;
  for (const progress of train(network, data, method, {...options, epochs, record: {every, test: true}})) {
    const next = progress.test!.loss;
    if (next <= target) {
      const share = step === progress.step ? 1 : (loss - target) / (loss - next);
      return step + share * (progress.step - step);
    }
    step = progress.step;
    loss = next;
    if (step >= most) return Infinity;
  }
  return Infinity;
}
