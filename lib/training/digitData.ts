import {wholeNumber} from "../arguments.js";
import type {Digits} from "../data/digits.js";
import {selectDigits, splitDigits} from "../data/splitDigits.js";
import type {Examples} from "../networks/evaluate.js";
import type {RandomGenerator} from "../random/generator.js";
import {range} from "../random/shuffle.js";
import type {TrainingData} from "./train.js";

/** Digits as a network takes them: 64 pixels in, the digit as the class. */
export function digitExamples({count, pixels, labels}: Digits): Examples {
  return {count, inputs: pixels, targets: labels};
}

/**
 * Digits to train on and to test with, parted at random.
 *
 * With `multipleOf` the number to train on is rounded down to a multiple of it, so that batches of a size that divides
 * it leave no smaller one at the end of an epoch. Such a one matters where η grows with B: its noise is that of a small
 * batch, and its step that of a large one.
 *
 * @param testShare the share to test with, in (0, 1), rounded up
 * @param multipleOf what the number to train on is a multiple of; 1 by default
 * @throws RangeError if the share is out of bounds, or leaves fewer than `multipleOf` to train on
 */
export function digitData(
  digits: Digits,
  {
    testShare,
    multipleOf = 1,
    generator,
  }: {testShare: number; multipleOf?: number; generator: RandomGenerator},
): Required<TrainingData> {
  const {train, test} = splitDigits(digits, testShare, generator);
  wholeNumber("digitData", "multipleOf", multipleOf, 1, train.count);
  const whole = train.count - (train.count % multipleOf);
  return {train: digitExamples(selectDigits(train, range(whole))), test: digitExamples(test)};
}
