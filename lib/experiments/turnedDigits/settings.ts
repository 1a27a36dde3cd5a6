import {openUnit, positive} from "../../arguments.js";
import {type Checked, multipleOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** How often the loss is looked at, beside the start. */
export const moments = 30;

/** Short trainings on the digits as they are and turned, by four methods. */
export const turnedDigitsSettings = recordOf({
  /** The width of the hidden layer of tanh. */
  hidden: wholeIn(1, 64),
  batchSize: wholeIn(1),
  /** The updates of each training: a pass is of more or fewer, as there are digits. */
  steps: multipleOf(moments, 9000),
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
