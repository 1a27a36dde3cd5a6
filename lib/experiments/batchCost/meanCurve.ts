import {wholeNumber} from "../../arguments.js";
import type {Network} from "../../networks/network.js";
import type {Method} from "../../training/method.js";
import {passesFor} from "../../training/passesFor.js";
import {type TrainingData, type TrainingOptions, train} from "../../training/train.js";

/** A moment of several trainings that differ in the seed alone. */
export interface MeanRecord {
  /** Updates made by each. */
  readonly step: number;
  /** The mean over the trainings of the loss on the test examples; Infinity once one of them diverged. */
  readonly loss: number;
}

/** What the trainings have in common. */
export interface MeanCurveOptions extends Pick<TrainingOptions, "batchSize" | "schedule" | "start"> {
  readonly seeds: readonly number[];
  /** The updates between two records. */
  readonly every: number;
  /** The most updates to make. */
  readonly most: number;
}

/**
 * Several trainings side by side, one for each seed, and the mean of their test losses at each record: smooth enough
 * to read off when a target is reached. Ends when the trainings do, or at the record at which one diverged.
 *
 * @throws RangeError if there is no seed, no test example, or an option is out of bounds
 */
export function* meanCurve(
  network: Network,
  data: Required<TrainingData>,
  method: Method,
  {seeds, every, most, ...options}: MeanCurveOptions,
): Generator<MeanRecord> {
  wholeNumber("meanCurve", "seeds.length", seeds.length, 1);
  wholeNumber("meanCurve", "most", most, 1);
  const epochs = passesFor(most, data.train.count, options.batchSize);
  const trainings = seeds.map(seed =>
    train(network, data, method, {...options, seed, epochs, record: {every, test: true}}),
  );
  for (let step = 0; step <= most; step += every) {
    let loss = 0;
    for (const training of trainings) {
      const next = training.next();
      loss += next.done ? Infinity : next.value.test!.loss / seeds.length;
    }
    yield {step, loss};
    if (loss === Infinity) return;
  }
}
