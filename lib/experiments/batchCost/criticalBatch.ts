import {sameLength} from "../../arguments.js";

/** The law S = Smin (1 + Bcrit / B) of the updates S that batches of B need. */
export interface CriticalBatch {
  /** Smin: the updates that are left however large the batch. */
  readonly least: number;
  /** Bcrit: the batch at which twice as many are needed; beyond it, larger batches save little. */
  readonly critical: number;
}

/** The updates that the law expects of batches of B. */
export function expectedSteps({least, critical}: CriticalBatch, batchSize: number): number {
  return least * (1 + critical / batchSize);
}

/**
 * Fits the law to measured numbers of updates: Smin and Smin · Bcrit are those that make the relative errors
 * (expected − measured) / measured smallest in the mean square, a linear problem with two unknowns.
 *
 * @param batchSizes B, two different ones at least
 * @param steps the updates that each needs
 * @throws RangeError if the lengths differ, or one batch size is all there is
 * @source McCandlish, Kaplan, Amodei et al. (2018), An empirical model of large-batch training, section 2.3
 */
export function fitCriticalBatch(batchSizes: readonly number[], steps: readonly number[]): CriticalBatch {
  sameLength("fitCriticalBatch", "steps", steps, batchSizes.length);
  if (new Set(batchSizes).size < 2) {
    throw new RangeError(
      `fitCriticalBatch: batchSizes must hold two different ones, got [${batchSizes.join(", ")}]`,
    );
  }
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let a1 = 0;
  let b1 = 0;
  batchSizes.forEach((B, i) => {
    const a = 1 / steps[i];
    const b = 1 / (B * steps[i]);
    aa += a * a;
    ab += a * b;
    bb += b * b;
    a1 += a;
    b1 += b;
  });
  const determinant = aa * bb - ab * ab;
  const least = (a1 * bb - b1 * ab) / determinant;
  const slope = (b1 * aa - a1 * ab) / determinant;
  return {least, critical: slope / least};
}
