import {closedUnit, nonNegative} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {shownDigit} from "../shownDigits.js";
import {doubleDescentSettings} from "./settings.js";

/** How a number of features does: mean squared errors of the outputs, the share misread, the weights' norm, and how some are read. */
export interface Reading {
  readonly training: number;
  readonly test: number;
  readonly misread: number;
  readonly length: number;
  readonly read: readonly number[];
}

const shape = recordOf({
  settings: doubleDescentSettings,
  /** Some of the digits that were not learned from. */
  shown: listOf(shownDigit),
  /** One for each number of features p, in ascending order: means over the draws, and the readings of the first. */
  counts: listOf(
    recordOf({
      p: wholeIn(1),
      training: numberIn(nonNegative),
      test: numberIn(nonNegative),
      misread: numberIn(closedUnit),
      length: numberIn(nonNegative),
      read: listOf(wholeIn(0, 9)),
    }),
  ),
});

/** Training and test error against the number of features. */
export type DoubleDescent = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: each shown digit is read at each number of features. */
export const checkDoubleDescent: Check<DoubleDescent> = (value, file, name) => {
  const result = shape(value, file, name);
  if (result.counts.some(({read}) => read.length !== result.shown.length)) {
    throw new RangeError(`${file}: each number of features must have a reading of each shown digit`);
  }
  return result;
};
