import {openUnit, positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Softmax regression on the digits, by mini-batches of several sizes and by all digits at once. */
export const digitsSoftmaxSettings = recordOf({
  /** B, beside all digits at once. */
  batchSizes: listOf(wholeIn(1)),
  /** η, the same for every batch size. */
  eta: numberIn(positive),
  epochs: wholeIn(1, 1000),
  /** The share of the digits that is kept for testing. */
  testShare: numberIn(openUnit),
});

export type DigitsSoftmaxSettings = Checked<typeof digitsSoftmaxSettings>;
