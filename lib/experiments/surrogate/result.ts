import {closedUnit, nonNegative} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {type SurrogateSettings, surrogateSettings} from "./settings.js";
import type {SurrogateRecord} from "./surrogateCurve.js";

const columns = recordOf({
  epoch: listOf(numberIn(nonNegative)),
  trainLoss: listOf(numberIn(nonNegative)),
  trainError: listOf(numberIn(closedUnit)),
  testLoss: listOf(numberIn(nonNegative)),
  testError: listOf(numberIn(closedUnit)),
});

/** The records of a training, a list for each number: place k of each belongs to the same epoch. */
export type SurrogateColumns = Checked<typeof columns>;

/** Checks that a value is the records of a training: finite, and in lists of one length. */
export const checkSurrogate: Check<SurrogateColumns> = (value, file, name) => {
  const checked = columns(value, file, name);
  const {length} = checked.epoch;
  for (const [key, list] of Object.entries(checked)) {
    if (list.length === length) continue;
    throw new RangeError(`${file}: ${name}.${key} must have ${length} entries, got ${list.length}`);
  }
  return checked;
};

/** One share of wrong labels: the first of the trainings whole, and the best epoch and the last of their mean. */
export interface SurrogateRun {
  readonly labelNoise: number;
  readonly first: SurrogateColumns;
  readonly best: SurrogateRecord;
  readonly end: SurrogateRecord;
}

/** Long trainings for each share of wrong labels. */
export interface SurrogateRuns {
  readonly settings: SurrogateSettings;
  /** The seed by which the digits are parted. */
  readonly splitSeed: number;
  readonly trainCount: number;
  readonly testCount: number;
  readonly runs: readonly SurrogateRun[];
}

const record = recordOf({
  epoch: numberIn(nonNegative),
  trainLoss: numberIn(nonNegative),
  trainError: numberIn(closedUnit),
  testLoss: numberIn(nonNegative),
  testError: numberIn(closedUnit),
});
const shape = recordOf({
  settings: surrogateSettings,
  splitSeed: wholeIn(0),
  trainCount: wholeIn(1),
  testCount: wholeIn(1),
  runs: listOf(
    recordOf({labelNoise: numberIn(closedUnit), first: checkSurrogate, best: record, end: record}),
  ),
});

/** Checks that a value is the result of the experiment: each training whole. */
export const checkSurrogateRuns: Check<SurrogateRuns> = (value, file, name) => {
  const result = shape(value, file, name);
  for (const {labelNoise, first} of result.runs) {
    const expected = result.settings.epochs + 1;
    if (first.epoch.length === expected) continue;
    throw new RangeError(
      `${file}: the training with label noise ${labelNoise} must have ${expected} records, got ${first.epoch.length}`,
    );
  }
  return result;
};
