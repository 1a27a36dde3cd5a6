import {openUnit} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Short trainings of a deep plain network on digits, with each of five methods at each of many step sizes. */
export const deepPlainSettings = recordOf({
  /** The hidden layers, and the neurons of each. */
  depth: wholeIn(1, 30),
  width: wholeIn(1, 256),
  batchSize: wholeIn(1),
  /** The updates of each training: a pass is of more or fewer, as there are digits. */
  steps: wholeIn(1, 10_000),
  testShare: numberIn(openUnit),
  /** The trainings of which each share is the mean. */
  trainings: wholeIn(1, 20),
});

export type DeepPlainSettings = Checked<typeof deepPlainSettings>;
