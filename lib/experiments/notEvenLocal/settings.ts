import {openUnit, positive} from "../../arguments.js";
import {ascending, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A long training on the digits, and when its gradient and its Hessian are looked at. */
export const notEvenLocalSettings = recordOf({
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(2, 64),
  batchSize: wholeIn(1),
  /** η at the start, from which it falls to 0. */
  eta: numberIn(positive),
  /** The passes over the data after which it is looked at, ascending. */
  passes: ascending(listOf(wholeIn(1, 10_000))),
  testShare: numberIn(openUnit),
});

export type NotEvenLocalSettings = Checked<typeof notEvenLocalSettings>;
