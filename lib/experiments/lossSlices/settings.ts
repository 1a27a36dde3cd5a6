import {openUnit, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A network trained on the digits, and the planes in which its loss is taken. */
export const lossSlicesSettings = recordOf({
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(2, 64),
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  /** The passes over the data; the path has a point after each. */
  epochs: wholeIn(3, 300),
  testShare: numberIn(openUnit),
  /** The places at which the loss is taken along the first axis of each plane. */
  columns: wholeIn(9, 81),
});

export type LossSlicesSettings = Checked<typeof lossSlicesSettings>;
