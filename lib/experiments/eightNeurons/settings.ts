import {openUnit, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A network on the digits with few hidden neurons, so that each can be looked at. */
export const eightNeuronsSettings = recordOf({
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  epochs: wholeIn(1, 200),
  testShare: numberIn(openUnit),
});

export type EightNeuronsSettings = Checked<typeof eightNeuronsSettings>;
