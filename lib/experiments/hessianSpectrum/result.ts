import {nonNegative, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {hessianSpectrumSettings} from "./settings.js";

const shape = recordOf({
  settings: hessianSpectrumSettings,
  /** The number of parameters. */
  dimension: wholeIn(1),
  trainCount: wholeIn(1),
  /** One for each of the passes of the settings. */
  spectra: listOf(
    recordOf({
      passes: wholeIn(1),
      /** The mean loss on all training digits. */
      loss: numberIn(nonNegative),
      /** All eigenvalues of the Hessian, ascending. */
      eigenvalues: listOf(numberIn(real)),
    }),
  ),
});

/** The spectra of a network along its training, as plain data. */
export type HessianSpectra = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: an eigenvalue for each parameter, ascending, the last positive. */
export const checkHessianSpectra: Check<HessianSpectra> = (value, file, name) => {
  const checked = shape(value, file, name);
  for (const {passes, eigenvalues} of checked.spectra) {
    const ascending = eigenvalues.every((lambda, i) => i === 0 || lambda >= eigenvalues[i - 1]);
    if (eigenvalues.length === checked.dimension && ascending && eigenvalues[eigenvalues.length - 1] > 0)
      continue;
    throw new RangeError(
      `${file}: the spectrum after ${passes} passes must be ${checked.dimension} ascending eigenvalues, the last positive`,
    );
  }
  return checked;
};
