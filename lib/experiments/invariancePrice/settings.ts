import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Steps to a target in the valley of a matrix, by methods that know its axes and by Adam. */
export const invariancePriceSettings = recordOf({
  /** κ of the valley. */
  kappa: numberIn({text: "[2, 10000]", has: x => x >= 2 && x <= 10_000}),
  /** The rows and columns of the matrix, ascending. */
  sizes: listOf(wholeIn(2, 16)),
  /** The largest of them that full-matrix RMS is run for: its steps take the cube of all weights. */
  largestFull: wholeIn(2, 6),
});

export type InvariancePriceSettings = Checked<typeof invariancePriceSettings>;
