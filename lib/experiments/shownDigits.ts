import {closedUnit} from "../arguments.js";
import {listOf, numberIn, recordOf, wholeIn} from "../data/checks.js";
import {pixelCount} from "../data/digits.js";
import type {Examples} from "../networks/evaluate.js";

/** A digit that a figure shows: its pixels, and what it is. */
export const shownDigit = recordOf({
  pixels: listOf(numberIn(closedUnit), pixelCount),
  label: wholeIn(0, 9),
});

/** The first digits of some, as plain data. */
export function firstDigits({inputs, targets}: Examples, count: number) {
  return Array.from({length: count}, (_, i) => ({
    pixels: Array.from(inputs.subarray(pixelCount * i, pixelCount * (i + 1))),
    label: targets[i],
  }));
}
