import {type Checked, multipleOf, recordOf, wholeIn} from "../../data/checks.js";

/** How often the step size is cut. */
export const cuts = 3;

/**
 * The moments at which it is told where the runs are, in stages: often at first, when large steps cross the landscape,
 * and then four times a stage.
 */
export const moments: readonly number[] = [
  ...[0, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1],
  ...Array.from({length: 4 * (cuts + 1)}, (_, k) => (k + 1) / 4),
];

/** The standard deviation of a gradient's noise. */
export const sigma = 1;

/** Runs in the valleys in valleys, whose step size is cut by ten or is not. */
export const valleysSettings = recordOf({
  runs: wholeIn(20, 5000),
  /** The steps before the first cut, and from each cut to the next; as many after the last. */
  stage: multipleOf(400, 100_000),
});

export type ValleysSettings = Checked<typeof valleysSettings>;
