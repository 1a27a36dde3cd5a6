import {nonNegative, openUnit, positive} from "../../arguments.js";
import {type Checked, multipleOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** The passes from one moment at which the weights are kept to the next. */
export const apart = 5;

/** A training on digits with wrong labels that goes on long after its loss is flat. */
export const neverStopSettings = recordOf({
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(2, 64),
  /** The share of wrong labels, which keeps the gradients noisy. */
  labelNoise: numberIn(openUnit),
  /** λ of the penalty ½λ|w|², which keeps the weights from growing for ever. */
  weightDecay: numberIn(nonNegative),
  batchSize: wholeIn(1),
  /** η, fixed. */
  eta: numberIn(positive),
  /** The passes over the data until the loss is flat, and those that are watched then. */
  burnIn: multipleOf(apart, 1000),
  watched: multipleOf(4 * apart, 1000),
  testShare: numberIn(openUnit),
});

export type NeverStopSettings = Checked<typeof neverStopSettings>;
