import {closedUnit, nonNegative} from "../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf} from "../data/checks.js";
import type {SurrogateRecord} from "./surrogateCurve.js";

const shape = recordOf({
  epoch: listOf(numberIn(nonNegative)),
  trainLoss: listOf(numberIn(nonNegative)),
  trainError: listOf(numberIn(closedUnit)),
  testLoss: listOf(numberIn(nonNegative)),
  testError: listOf(numberIn(closedUnit)),
});

/** The records of a training, a list for each number: place k of each belongs to the same epoch. */
export type SurrogateColumns = Checked<typeof shape>;

/** Checks that a value is the whole of a training: finite, and with the first record, and one for each epoch. */
export function checkSurrogate(epochs: number): Check<SurrogateColumns> {
  return (value, file, name) => {
    const columns = shape(value, file, name);
    for (const [key, list] of Object.entries(columns)) {
      if (list.length === epochs + 1) continue;
      throw new RangeError(`${file}: ${name}.${key} must have ${epochs + 1} entries, got ${list.length}`);
    }
    return columns;
  };
}

/** The records as lists. */
export function columnsOf(records: readonly SurrogateRecord[]): SurrogateColumns {
  return {
    epoch: records.map(({epoch}) => epoch),
    trainLoss: records.map(({trainLoss}) => trainLoss),
    trainError: records.map(({trainError}) => trainError),
    testLoss: records.map(({testLoss}) => testLoss),
    testError: records.map(({testError}) => testError),
  };
}

/** The first of the records in which a number is smallest; undefined if there are none. */
export function bestRecord(
  records: readonly SurrogateRecord[],
  of: keyof SurrogateRecord,
): SurrogateRecord | undefined {
  let best: SurrogateRecord | undefined;
  for (const record of records) if (!best || record[of] < best[of]) best = record;
  return best;
}

/** The mean of several trainings, epoch by epoch, up to the end of the shortest. */
export function meanRecords(trainings: readonly (readonly SurrogateRecord[])[]): SurrogateRecord[] {
  const length = Math.min(...trainings.map(({length}) => length));
  return Array.from({length}, (_, k) => {
    const mean = (of: keyof SurrogateRecord) =>
      trainings.reduce((sum, records) => sum + records[k][of], 0) / trainings.length;
    return {
      epoch: mean("epoch"),
      trainLoss: mean("trainLoss"),
      trainError: mean("trainError"),
      testLoss: mean("testLoss"),
      testError: mean("testError"),
    };
  });
}
