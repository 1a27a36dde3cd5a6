import {type Checked, recordOf, wholeIn} from "../../data/checks.js";

/** The moments of each stage at which it is told where the runs are. */
export const perStage = 4;

/** Runs in the valleys in valleys, whose step size is cut by ten or is not. */
export const valleysSettings = recordOf({
  runs: wholeIn(20, 5000),
  /** The steps before the first cut, and from each cut to the next; as many after the last. */
  stage: (value, file, name) => {
    const stage = wholeIn(perStage, 100_000)(value, file, name);
    if (stage % perStage === 0) return stage;
    throw new RangeError(`${file}: ${name} must be a multiple of ${perStage}, got ${stage}`);
  },
});

export type ValleysSettings = Checked<typeof valleysSettings>;
