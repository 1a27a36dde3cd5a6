import {nonNegative, positive, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {notEvenLocalSettings} from "./settings.js";

const shape = recordOf({
  settings: notEvenLocalSettings,
  /** The number of weights. */
  dimension: wholeIn(1),
  trainCount: wholeIn(1),
  /** One for each of the passes of the settings. */
  moments: listOf(
    recordOf({
      passes: wholeIn(1),
      /** The mean loss on all training digits with the penalty, and the length of its gradient. */
      loss: numberIn(nonNegative),
      gradientNorm: numberIn(nonNegative),
      /** The largest eigenvalue of the Hessian, and the least. */
      largest: numberIn(real),
      least: numberIn(real),
      /** How many of the training digits are read right, and |w|. */
      right: wholeIn(0),
      length: numberIn(positive),
      /** The loss along the direction of the least, from one end of the profile to the other. */
      along: listOf(numberIn(nonNegative), 41),
    }),
  ),
});

/** A long training with what there is to see on its way, as plain data. */
export type LongRun = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: a moment for each of the passes. */
export const checkLongRun: Check<LongRun> = (value, file, name) => {
  const checked = shape(value, file, name);
  const {settings, moments} = checked;
  if (
    moments.length === settings.passes.length &&
    moments.every(({passes}, i) => passes === settings.passes[i])
  )
    return checked;
  throw new RangeError(`${file}: moments must be those after ${settings.passes.join(", ")} passes`);
};
