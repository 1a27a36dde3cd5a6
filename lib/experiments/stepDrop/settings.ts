import {nonNegative, openUnit, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A training on digits with wrong labels, whose step size is cut by ten while a control goes on. */
export const stepDropSettings = recordOf({
  /** The share of wrong labels: they keep the gradients noisy to the end. */
  labelNoise: numberIn(openUnit),
  /** λ of the penalty ½λ|w|²: without it the wrong labels are learned by heart, and no loss settles. */
  weightDecay: numberIn(nonNegative),
  /** B: the fewest digits that the course takes fill several. */
  batchSize: wholeIn(1, 32),
  /** η before the cut. */
  eta: numberIn(positive),
  epochs: wholeIn(20, 200),
  /** The passes before the cut. */
  cut: wholeIn(10, 190),
});

export type StepDropSettings = Checked<typeof stepDropSettings>;
