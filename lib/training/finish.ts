import {describe} from "../describe.js";
import type {Progress, TrainingEnd} from "./progress.js";
import type {Training} from "./train.js";

/** The rest of a training. */
export interface Finished {
  /** The records that were still to come, in their order; all finite. */
  readonly records: readonly Progress[];
  readonly end: TrainingEnd;
}

/** Runs a training to its end. */
export function finish(training: Training): Finished {
  if (typeof (training as Partial<Training> | null | undefined)?.next !== "function") {
    throw new TypeError(`finish: training must be one, as train(…) makes it, got ${describe(training)}`);
  }
  const records: Progress[] = [];
  for (;;) {
    const next = training.next();
    if (next.done) return {records, end: next.value};
    records.push(next.value);
  }
}
