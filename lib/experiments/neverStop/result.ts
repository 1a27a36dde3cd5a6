import {nonNegative} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {lags} from "./parabola.js";
import {apart, neverStopSettings} from "./settings.js";

const shape = recordOf({
  settings: neverStopSettings,
  /** The number of weights. */
  dimension: wholeIn(1),
  /** The mean loss of the batches of each pass, without the penalty. */
  losses: listOf(numberIn(nonNegative)),
  /** |wᵢ − wⱼ|² for each two of the moments, which are `apart` passes apart, from the start on. */
  squares: listOf(listOf(numberIn(nonNegative))),
  /** The mean squared displacement over each of the lags, on the parabola. */
  parabola: listOf(numberIn(nonNegative), lags.length),
});

/** A training that goes on, as plain data. */
export type NeverStop = Checked<typeof shape>;

/** Checks that a value is the result of the experiment: a loss for each pass, a distance for each two moments. */
export const checkNeverStop: Check<NeverStop> = (value, file, name) => {
  const result = shape(value, file, name);
  const {burnIn, watched} = result.settings;
  const moments = (burnIn + watched) / apart + 1;
  if (
    result.losses.length === burnIn + watched &&
    [result.squares, ...result.squares].every(({length}) => length === moments)
  )
    return result;
  throw new RangeError(
    `${file}: there must be ${burnIn + watched} losses and ${moments} × ${moments} squares of distances`,
  );
};
