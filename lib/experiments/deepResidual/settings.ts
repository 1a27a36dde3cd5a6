import {openUnit, positive} from "../../arguments.js";
import {ascending, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Deep networks on the digits, with and without skip connections. */
export const deepResidualSettings = recordOf({
  /** The numbers of hidden layers, ascending; and the neurons of each. */
  depths: ascending(listOf(wholeIn(2, 40))),
  width: wholeIn(1, 128),
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  epochs: wholeIn(1, 100),
  testShare: numberIn(openUnit),
});

export type DeepResidualSettings = Checked<typeof deepResidualSettings>;
