import {nonNegative} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, oneOf, recordOf, wholeIn} from "../../data/checks.js";
import {pixelCount} from "../../data/digits.js";
import {scaleTakers, weightScalesSettings} from "./settings.js";

const shape = recordOf({
  settings: weightScalesSettings,
  /** The root mean square of each pixel over the training digits. */
  ink: listOf(numberIn(nonNegative), pixelCount),
  trainings: listOf(
    recordOf({
      method: oneOf(scaleTakers),
      moments: listOf(
        recordOf({
          passes: wholeIn(1),
          /** The mean loss on all training digits. */
          loss: numberIn(nonNegative),
          /** √S of each weight between pixels and hidden neurons, a row of 64 for each neuron. */
          scales: listOf(numberIn(nonNegative)),
        }),
      ),
    }),
    scaleTakers.length,
  ),
});

/** What each weight's gradients have been like, by two methods, on the way of a training. */
export type WeightScales = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: a scale for each weight, after each of the passes. */
export const checkWeightScales: Check<WeightScales> = (value, file, name) => {
  const result = shape(value, file, name);
  const weights = pixelCount * result.settings.hidden;
  for (const {method, moments} of result.trainings) {
    const whole = moments.every(({scales}) => scales.length === weights);
    if (whole && moments.length === result.settings.passes.length) continue;
    throw new RangeError(
      `${file}: ${method} must have ${weights} scales after each of ${result.settings.passes.length} passes`,
    );
  }
  return result;
};
