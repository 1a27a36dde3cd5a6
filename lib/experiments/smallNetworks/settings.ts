import {openUnit, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Networks on the digits of which every neuron and every filter can be looked at. */
export const smallNetworksSettings = recordOf({
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  epochs: wholeIn(1, 200),
  testShare: numberIn(openUnit),
});

export type SmallNetworksSettings = Checked<typeof smallNetworksSettings>;
