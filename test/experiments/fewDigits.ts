import type {Digits} from "../../lib/data/digits.js";
import {selectDigits} from "../../lib/data/splitDigits.js";
import {range} from "../../lib/random/shuffle.js";
import {readDigits} from "../../src/data/inputs.js";

/** So many digits, the first that there are: an experiment on them takes a moment. */
export function fewDigits(count: number): Digits {
  return selectDigits(readDigits(), range(count));
}
