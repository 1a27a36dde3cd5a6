import {openUnit} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Digits read by more and more random features. */
export const doubleDescentSettings = recordOf({
  /** n, the digits that are learned from. */
  examples: wholeIn(20, 200),
  /** The most features. */
  features: wholeIn(50, 2000),
  /** So many draws of digits and features are averaged over. */
  draws: wholeIn(1, 100),
  testShare: numberIn(openUnit),
});

export type DoubleDescentSettings = Checked<typeof doubleDescentSettings>;
