import {openUnit, positive} from "../../arguments.js";
import {ascending, type Checked, listOf, multipleOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** How often a training is looked at, beside its start. */
export const moments = 10;

/** Deep networks on the digits, with and without skip connections. */
export const deepResidualSettings = recordOf({
  /** The numbers of hidden layers, ascending; and the neurons of each. */
  depths: ascending(listOf(wholeIn(2, 40))),
  width: wholeIn(1, 128),
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  /** The updates of each training: a pass is of more or fewer, as there are digits. */
  steps: multipleOf(moments, 100_000),
  testShare: numberIn(openUnit),
});

export type DeepResidualSettings = Checked<typeof deepResidualSettings>;
