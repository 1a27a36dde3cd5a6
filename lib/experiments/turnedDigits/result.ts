import {nonNegative, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, oneOf, recordOf, wholeIn} from "../../data/checks.js";
import {pixelCount} from "../../data/digits.js";
import {axesNames} from "./axes.js";
import {turnedDigitsSettings} from "./settings.js";

/** The methods, in their order. */
export const turnedMethods = ["gradientDescent", "momentum", "adadelta", "adam"] as const;
export type TurnedMethod = (typeof turnedMethods)[number];

const numbers = listOf(numberIn(real), pixelCount);

const shape = recordOf({
  settings: turnedDigitsSettings,
  /** The steps after which the losses stand. */
  steps: listOf(wholeIn(0)),
  /** Some digits as each of the axes see them. */
  shown: listOf(recordOf({label: wholeIn(0, 9), pixels: numbers, random: numbers, principal: numbers})),
  trainings: listOf(
    recordOf({
      method: oneOf(turnedMethods),
      axes: oneOf(axesNames),
      /** The mean loss on all training digits. */
      losses: listOf(numberIn(nonNegative)),
      /** The largest |ℓ/ℓ′ − 1|, ℓ′ being the same method's loss with the digits as they are. */
      departure: numberIn(nonNegative),
    }),
    turnedMethods.length * axesNames.length,
  ),
});

/** Trainings on the digits seen from several axes. */
export type TurnedDigits = Checked<typeof shape>;
/** A training with the digits seen from some axes. */
export type TurnedTraining = TurnedDigits["trainings"][number];

/** Checks that a value is the result of the experiment: each curve whole. */
export const checkTurnedDigits: Check<TurnedDigits> = (value, file, name) => {
  const result = shape(value, file, name);
  for (const {method, axes, losses} of result.trainings) {
    if (losses.length === result.steps.length) continue;
    throw new RangeError(
      `${file}: ${method} in the axes "${axes}" must have ${result.steps.length} losses, got ${losses.length}`,
    );
  }
  return result;
};
