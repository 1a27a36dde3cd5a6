import {nonNegative, positive} from "../arguments.js";
import {number, wholes} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `multiStep`. */
export interface MultiStepOptions {
  /** η ∈ [0, ∞), the first step size. */
  eta: number;
  /** The times of the drops, whole numbers ≥ 0 in any order; one that stands twice counts twice. */
  at: readonly number[];
  /** What each drop multiplies η by, in (0, ∞); 0.1 by default. */
  factor?: number;
}

/**
 * A step size that drops by a factor at given times:
 *
 *     η(t) = η · factor^(number of times ≤ t)
 *
 * @param options by their names, with their ranges and defaults: `MultiStepOptions`
 * @example
 * gradientDescent({eta: multiStep({eta: 0.1, at: [60, 80]})});
 */
export function multiStep(options: MultiStepOptions): Schedule {
  const {eta, at, factor} = readOptions("multiStep", options, {
    eta: number(nonNegative),
    at: wholes(),
    factor: number(positive, 0.1),
  });
  const times = [...at].sort((a, b) => a - b);
  return fromStart("multiStep", t => {
    let drops = 0;
    while (drops < times.length && times[drops] <= t) drops++;
    return eta * factor ** drops;
  });
}
