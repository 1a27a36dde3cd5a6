import {nonNegative, positive, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {edgeOfStabilitySettings} from "./settings.js";

const shape = recordOf({
  settings: edgeOfStabilitySettings,
  dimension: wholeIn(1),
  /** One for each η, ascending. */
  trainings: listOf(
    recordOf({
      eta: numberIn(positive),
      step: listOf(wholeIn(0)),
      /** The mean squared distance of the outputs from the one-hot labels. */
      loss: listOf(numberIn(nonNegative)),
      /** λmax of the Hessian. */
      sharpness: listOf(numberIn(real)),
    }),
  ),
});

/** The trainings with their sharpness, as plain data: place k of each list belongs to the same step. */
export type EdgeOfStability = Checked<typeof shape>;

/** Checks that a value is the result of the experiment, with lists of one length. */
export const checkEdgeOfStability: Check<EdgeOfStability> = (value, file, name) => {
  const checked = shape(value, file, name);
  for (const {eta, step, loss, sharpness} of checked.trainings) {
    if (loss.length === step.length && sharpness.length === step.length) continue;
    throw new RangeError(`${file}: the training with η = ${eta} must have lists of one length`);
  }
  return checked;
};
