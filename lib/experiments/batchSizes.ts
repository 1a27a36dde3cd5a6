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
  settings: BatchSizesSettings,
  seed: number,
): Required<TrainingData> {
  const multipleOf = largestMultiple(digits.count, settings);
  const {testShare} = settings;
  return digitData(digits, {testShare, multipleOf, generator: createGenerator(seed, "data")});
}

/** How many of so many digits `digitsForBatches` leaves to train on. */
export function trainCountOf(count: number, settings: BatchSizesSettings): number {
  const trainable = trainableOf(count, settings);
  return trainable - (trainable % largestMultiple(count, settings));
}

function trainableOf(count: number, {testShare}: BatchSizesSettings): number {
  return count - Math.ceil(testShare * count);
}

function largestMultiple(count: number, settings: BatchSizesSettings): number {
  const most = trainableOf(count, settings) / 8;
  return Math.max(1, ...settings.batchSizes.filter(size => size <= most));
}

/** The batch sizes that so many digits are enough for. */
export function sizesThatFit({batchSizes}: BatchSizesSettings, trainCount: number): number[] {
  return batchSizes.filter(size => size <= trainCount);
}
