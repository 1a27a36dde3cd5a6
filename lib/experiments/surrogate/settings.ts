import {closedUnit, openUnit, positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Long trainings of a network on digits of which a share has a wrong label. */
export const surrogateSettings = recordOf({
  /** The shares of wrong labels, in ascending order. */
  labelNoises: listOf(numberIn(closedUnit)),
  batchSize: wholeIn(1),
  eta: numberIn(positive),
  epochs: wholeIn(2, 1000),
  testShare: numberIn(openUnit),
  /** The trainings for each share, which differ in the seed. */
  trainings: wholeIn(1, 20),
});

export type SurrogateSettings = Checked<typeof surrogateSettings>;
