import type {Digits} from "../data/digits.js";
import {createGenerator} from "../random/generator.js";
import {digitData} from "../training/digitData.js";
import type {TrainingData} from "../training/train.js";

/** What the experiments that compare batch sizes on the digits have in common. */
export interface BatchSizesSettings {
  /** B, in ascending order; those above the number of digits to train on are left out. */
  readonly batchSizes: readonly number[];
  /** The share of the digits that is kept for testing. */
  readonly testShare: number;
}

/**
 * The digits for a comparison of batch sizes. Their number is a multiple of the largest batch that is at most an eighth
 * of them, so that the batches up to there, each a multiple of the one before, leave no smaller one at the end of an
 * epoch.
 */
export function digitsForBatches(
  digits: Digits,
  {batchSizes, testShare}: BatchSizesSettings,
  seed: number,
): Required<TrainingData> {
  const trainable = digits.count - Math.ceil(testShare * digits.count);
  const multipleOf = Math.max(1, ...batchSizes.filter(size => size <= trainable / 8));
  return digitData(digits, {testShare, multipleOf, generator: createGenerator(seed, "data")});
}

/** The batch sizes that so many digits are enough for. */
export function sizesThatFit({batchSizes}: BatchSizesSettings, trainCount: number): number[] {
  return batchSizes.filter(size => size <= trainCount);
}
