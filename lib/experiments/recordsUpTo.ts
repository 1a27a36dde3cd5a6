import type {Progress} from "../training/progress.js";
import type {Training} from "../training/train.js";

/** The records of a training up to that of so many updates, which may lie within a pass; fewer if it diverges. */
export function recordsUpTo(steps: number, training: Training): Progress[] {
  const records: Progress[] = [];
  for (const record of training) {
    records.push(record);
    if (record.step === steps) break;
  }
  return records;
}
