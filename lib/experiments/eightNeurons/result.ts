import {nonNegative, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf} from "../../data/checks.js";
import {shownDigit} from "../shownDigits.js";
import {eightNetwork} from "./network.js";

const shape = recordOf({
  /** All parameters of the trained network. */
  weights: listOf(numberIn(real)),
  /** The distance from its first weights. */
  travelled: numberIn(nonNegative),
  shown: listOf(shownDigit),
});

/** A trained network of eight hidden neurons, as plain data. */
export type EightNeurons = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: a number for each parameter. */
export const checkEightNeurons: Check<EightNeurons> = (value, file, name) => {
  const result = shape(value, file, name);
  const {dimension} = eightNetwork();
  if (result.weights.length === dimension) return result;
  throw new RangeError(`${file}: weights must be ${dimension} numbers, got ${result.weights.length}`);
};
