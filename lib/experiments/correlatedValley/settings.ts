import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A valley in two dimensions that is turned, with each method tuned at every angle. */
export const correlatedValleySettings = recordOf({
  /** κ, the curvature across the valley over that along it. */
  kappa: numberIn({text: "[10, 10000]", has: x => x >= 10 && x <= 10_000}),
  /** The starts, evenly around the valley, of whose counts the median is taken. */
  starts: wholeIn(2, 100),
});

export type CorrelatedValleySettings = Checked<typeof correlatedValleySettings>;
