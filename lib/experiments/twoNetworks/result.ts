import {closedUnit, nonNegative} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {shownDigit} from "../shownDigits.js";
import {steps, twoNetworksSettings} from "./settings.js";

const way = recordOf({
  loss: listOf(numberIn(nonNegative)),
  accuracy: listOf(numberIn(closedUnit)),
  /** How each of the shown digits is read at each place. */
  read: listOf(listOf(wholeIn(0, 9))),
});

const shape = recordOf({
  settings: twoNetworksSettings,
  /** The first of the test digits: their pixels, and what they mean. */
  shown: listOf(shownDigit),
  /**
   * How far B is from A in the space of weights, as trained and with its neurons in A's order; and how far weights as
   * long as theirs would be that have nothing to do with one another, at right angles: √(|A|² + |B|²).
   */
  apart: recordOf({
    trained: numberIn(nonNegative),
    matched: numberIn(nonNegative),
    strangers: numberIn(nonNegative),
  }),
  trained: way,
  matched: way,
  curve: way,
});

/** The ways from one trained network to another, as plain data. */
export type TwoNetworks = Checked<typeof shape>;

/** The names of the ways. */
export type WayName = "trained" | "matched" | "curve";

/** Checks that a value is the result of the experiment: each way whole. */
export const checkTwoNetworks: Check<TwoNetworks> = (value, file, name) => {
  const result = shape(value, file, name);
  for (const key of ["trained", "matched", "curve"] as const) {
    const {loss, accuracy, read} = result[key];
    const whole = [loss, accuracy, read].every(({length}) => length === steps + 1);
    if (whole && read.every(({length}) => length === result.shown.length)) continue;
    throw new RangeError(`${file}: ${key} must have ${steps + 1} places with a reading of each shown digit`);
  }
  return result;
};
