import {interval} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** A valley in two dimensions that is turned, with each method tuned at every angle. */
export const correlatedValleySettings = recordOf({
  /** κ, the curvature across the valley over that along it. */
  kappa: numberIn(interval(10, 10_000, "[]")),
  /** The starts, evenly around the valley, of whose counts the median is taken. */
  starts: wholeIn(2, 100),
});

export type CorrelatedValleySettings = Checked<typeof correlatedValleySettings>;
