import {positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Gradient descent on all of a few digits, with the sharpness on the way. */
export const edgeOfStabilitySettings = recordOf({
  /** The digits, drawn at random: as many as a full batch takes in good time. */
  examples: wholeIn(10, 200),
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(1, 64),
  /** η with which the edge is reached in the first half of the steps, and smaller ones that climb for longer. */
  etas: listOf(numberIn(positive)),
  smallEtas: listOf(numberIn(positive)),
  steps: wholeIn(1, 100_000),
  /** The steps from one measurement of the sharpness to the next. */
  every: wholeIn(1, 1000),
});

export type EdgeOfStabilitySettings = Checked<typeof edgeOfStabilitySettings>;
