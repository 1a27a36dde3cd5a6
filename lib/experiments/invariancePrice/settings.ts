import {interval} from "../../arguments.js";
import {ascending, type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Steps to a target in the valley of a matrix, by methods that know its axes and by Adam. */
const settings = recordOf({
  /** κ of the valley. */
  kappa: numberIn(interval(2, 10_000, "[]")),
  /** The rows and columns of the matrix, ascending. */
  sizes: ascending(listOf(wholeIn(2, 16))),
  /** The largest of them that full-matrix RMS is run for: its steps take the cube of all weights. */
  largestFull: wholeIn(2, 6),
});

export type InvariancePriceSettings = Checked<typeof settings>;

/** Checks the settings: full-matrix RMS is run for the smallest at least. */
export const invariancePriceSettings: Check<InvariancePriceSettings> = (value, file, name) => {
  const checked = settings(value, file, name);
  const {sizes, largestFull} = checked;
  if (largestFull < sizes[0]) {
    throw new RangeError(`${file}: ${name}.largestFull must be at least ${sizes[0]}, got ${largestFull}`);
  }
  return checked;
};
