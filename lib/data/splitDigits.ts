import {inInterval, openUnit, wholeNumber} from "../arguments.js";
import {checkList} from "../options/numbers.js";
import type {RandomGenerator} from "../random/generator.js";
import {checkGenerator} from "../random/generatorOption.js";
import {range, shuffle} from "../random/shuffle.js";
import {checkDigits, type Digits, pixelCount} from "./digits.js";

/**
 * Parts the digits at random into those to train on and those to test with.
 *
 * @param testShare the share to test with, in (0, 1); their number is rounded up
 * @throws RangeError if the share is out of bounds, or leaves none to train on
 */
export function splitDigits(
  digits: Digits,
  testShare: number,
  generator: RandomGenerator,
): {readonly train: Digits; readonly test: Digits} {
  checkDigits("splitDigits", digits);
  inInterval("splitDigits", "testShare", testShare, openUnit);
  checkGenerator("splitDigits", "generator", generator);
  const testCount = Math.ceil(testShare * digits.count);
  if (testCount === digits.count) {
    throw new RangeError(
      `splitDigits: testShare must leave digits to train on, got ${testShare} of ${testCount}`,
    );
  }
  const order = range(digits.count);
  shuffle(order, generator);
  return {
    train: selectDigits(digits, order.subarray(testCount)),
    test: selectDigits(digits, order.subarray(0, testCount)),
  };
}

/** The digits with these indices, in their order. */
export function selectDigits(digits: Digits, indices: Uint32Array): Digits {
  const {pixels, labels, count} = checkDigits("selectDigits", digits);
  checkList("selectDigits", "indices", indices);
  wholeNumber("selectDigits", "indices.length", indices.length, 1);
  indices.forEach((index, i) => void wholeNumber("selectDigits", `indices[${i}]`, index, 0, count - 1));
  const selected = {
    count: indices.length,
    pixels: new Float64Array(indices.length * pixelCount),
    labels: new Uint8Array(indices.length),
  };
  indices.forEach((index, i) => {
    selected.pixels.set(pixels.subarray(index * pixelCount, (index + 1) * pixelCount), i * pixelCount);
    selected.labels[i] = labels[index];
  });
  return selected;
}
