import {interval, openUnit} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Every method, tuned, on problems of every kind. */
export const everyMethodSettings = recordOf({
  /** The updates on landscapes of two weights. */
  steps: wholeIn(10, 5000),
  /** The standard deviation of the gradient's noise where there is some. */
  noise: numberIn(interval(0, 10, "(]")),
  /** The runs on the digits that are averaged over, each with weights and batches of its own; ten times as many on the noisy bowl. */
  repetitions: wholeIn(1, 20),
  /** The updates on the digits: a pass is of more or fewer, as there are digits. */
  digitSteps: wholeIn(10, 5000),
  testShare: numberIn(openUnit),
});

export type EveryMethodSettings = Checked<typeof everyMethodSettings>;
