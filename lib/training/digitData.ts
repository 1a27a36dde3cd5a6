import {openUnit, wholeNumber} from "../arguments.js";
import {checkDigits, type Digits} from "../data/digits.js";
import {selectDigits, splitDigits} from "../data/splitDigits.js";
import type {Examples} from "../networks/evaluate.js";
import {number, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import type {RandomGenerator} from "../random/generator.js";
import {generatorOption} from "../random/generatorOption.js";
import {range} from "../random/shuffle.js";
import type {TrainingData} from "./train.js";

/** Digits as a network takes them: 64 pixels in, the digit as the class. */
export function digitExamples(digits: Digits): Examples {
  const {count, pixels, labels} = checkDigits("digitExamples", digits);
  return {count, inputs: pixels, targets: labels};
}

/** The options of `digitData`. */
export interface DigitDataOptions {
  /** The share to test with, in (0, 1), rounded up. */
  testShare: number;
  /** What the number to train on is a multiple of, a whole number ≥ 1; 1 by default. */
  multipleOf?: number;
  /** Where the parting comes from. */
  generator: RandomGenerator;
}

/**
 * Digits to train on and to test with, parted at random.
 *
 * With `multipleOf` the number to train on is rounded down to a multiple of it, so that batches of a size that divides
 * it leave no smaller one at the end of an epoch. Such a one matters where η grows with B: its noise is that of a small
 * batch, and its step that of a large one.
 *
 * @param options by their names: `DigitDataOptions`
 * @throws RangeError if the share is out of bounds, or leaves fewer than `multipleOf` to train on
 */
export function digitData(digits: Digits, options: DigitDataOptions): Required<TrainingData> {
  const {testShare, multipleOf, generator} = readOptions("digitData", options, {
    testShare: number(openUnit),
    multipleOf: whole(1, 1),
    generator: generatorOption,
  });
  const {train, test} = splitDigits(digits, testShare, generator);
  wholeNumber("digitData", "multipleOf", multipleOf, 1, train.count);
  const kept = train.count - (train.count % multipleOf);
  return {train: digitExamples(selectDigits(train, range(kept))), test: digitExamples(test)};
}
