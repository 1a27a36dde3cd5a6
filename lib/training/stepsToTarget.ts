import {positive} from "../arguments.js";
import {checkExamples} from "../networks/checkExamples.js";
import type {Network} from "../networks/network.js";
import {number, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import type {Rate} from "../schedules/schedule.js";
import type {Method} from "./method.js";
import {passesFor} from "./passesFor.js";
import {train} from "./train.js";
import {anything, type TrainingData, type TrainingOptions} from "./trainingOptions.js";

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
  options: Target,
): number {
  const {target, every, most, batchSize, seed, schedule} = readOptions("stepsToTarget", options, {
    target: number(positive),
    every: whole(1),
    most: whole(1),
    batchSize: whole(1),
    seed: whole(0),
    schedule: anything<Rate>(),
  });
  checkExamples("stepsToTarget", "data.train", data?.train);
  const epochs = passesFor(most, data.train.count, batchSize);
  let step = 0;
  let loss = Infinity;
  for (const progress of train(network, data, method, {
    batchSize,
    seed,
    schedule: schedule ?? undefined,
    epochs,
    record: {every, test: true},
  })) {
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
