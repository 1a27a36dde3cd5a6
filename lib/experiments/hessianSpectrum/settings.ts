import {openUnit, positive} from "../../arguments.js";
import {ascending, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A small network on the digits by plain SGD, and when its Hessian is taken. */
export const hessianSpectrumSettings = recordOf({
  /** The width of the hidden layer of tanh: 75 parameters for each of its neurons. All eigenvalues cost the cube of it. */
  hidden: wholeIn(1, 12),
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  /** The passes over the data after which the Hessian is taken: early, in the middle and late; ascending. */
  passes: ascending(listOf(wholeIn(1, 1000), 3)),
  testShare: numberIn(openUnit),
});

export type HessianSpectrumSettings = Checked<typeof hessianSpectrumSettings>;
