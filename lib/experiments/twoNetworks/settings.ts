import {openUnit, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** So many steps are looked at along a way from one network to another. */
export const steps = 40;

/** Two networks that are trained apart, and the ways from one to the other. */
export const twoNetworksSettings = recordOf({
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  /** The passes of each training, and those in which the curve between the two is trained. */
  epochs: wholeIn(1, 200),
  curveEpochs: wholeIn(1, 200),
  testShare: numberIn(openUnit),
});

export type TwoNetworksSettings = Checked<typeof twoNetworksSettings>;
