import type {SurrogateColumns} from "./result.js";
import type {SurrogateRecord} from "./surrogateCurve.js";

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
