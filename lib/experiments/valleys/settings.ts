import {type Checked, multipleOf, recordOf, wholeIn} from "../../data/checks.js";

/** The moments of each stage at which it is told where the runs are. */
export const perStage = 4;

/** The standard deviation of a gradient's noise. */
export const sigma = 1;

/** Runs in the valleys in valleys, whose step size is cut by ten or is not. */
export const valleysSettings = recordOf({
  runs: wholeIn(20, 5000),
  /** The steps before the first cut, and from each cut to the next; as many after the last. */
  stage: multipleOf(perStage, 100_000),
});

export type ValleysSettings = Checked<typeof valleysSettings>;
