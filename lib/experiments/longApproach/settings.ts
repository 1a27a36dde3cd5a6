import {openUnit, positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A network on the digits, by SGD and by L-BFGS, down to a minimum. */
export const longApproachSettings = recordOf({
  /** λ of the penalty ½λ|w|²: a stronger one and a weaker one. Without a penalty there is no minimum. */
  weightDecays: listOf(numberIn(positive), 2),
  /** B and η of SGD, and its passes over the data. */
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  epochs: wholeIn(1, 1000),
  testShare: numberIn(openUnit),
});

export type LongApproachSettings = Checked<typeof longApproachSettings>;
