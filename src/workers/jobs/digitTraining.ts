import {type CompactDigits, decodeDigits} from "../../lib/data/compactDigits.js";
import {type BatchSizesSettings, digitsForBatches} from "../../lib/experiments/batchSizes.js";
import type {DigitModel} from "../../lib/experiments/digitModel.js";
import type {TrainingData} from "../../lib/training/train.js";

/** What every training on digits is told. */
export interface DigitTraining {
  readonly digits: CompactDigits;
  /** The seed by which the digits are parted into those to train on and those to test with: that of the settings. */
  readonly splitSeed: number;
  readonly model: DigitModel;
  readonly seed: number;
}

let last: {key: string; data: Required<TrainingData>} | undefined;

/** The digits to train on and to test with. They are decoded once for all tasks of a worker. */
export function trainingData(
  {digits, splitSeed}: Pick<DigitTraining, "digits" | "splitSeed">,
  settings: BatchSizesSettings,
): Required<TrainingData> {
  const key = JSON.stringify([digits.pixels, splitSeed, settings.batchSizes, settings.testShare]);
  if (last?.key !== key) {
    last = {key, data: digitsForBatches(decodeDigits(digits), settings, splitSeed)};
  }
  return last.data;
}
