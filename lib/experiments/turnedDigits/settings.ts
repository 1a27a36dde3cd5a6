import {openUnit, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Short trainings on the digits as they are and turned, by four methods. */
export const turnedDigitsSettings = recordOf({
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(1, 64),
  batchSize: wholeIn(1),
  /** The passes over the data. */
  epochs: wholeIn(1, 20),
  testShare: numberIn(openUnit),
  /** η of each method, the same however the digits are turned. */
  etas: recordOf({
    gradientDescent: numberIn(positive),
    momentum: numberIn(positive),
    adadelta: numberIn(positive),
    adam: numberIn(positive),
  }),
});

export type TurnedDigitsSettings = Checked<typeof turnedDigitsSettings>;
