import {nonNegative} from "../arguments.js";
import {choice, number, optional, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `cyclic`. */
export interface CyclicOptions {
  /** η ∈ [0, ∞), the step size at the first peak. */
  eta: number;
  /** The step size in the valleys, the first one included, in [0, ∞). */
  etaMin: number;
  /** The number of steps from valley to peak, a whole number ≥ 1. */
  up: number;
  /** The number of steps from peak to valley, a whole number ≥ 1; as many as up by default. */
  down?: number;
  /** Whether all cycles are of one height, "triangular" (by default), or each of half the last one's, "triangular2". */
  mode?: "triangular" | "triangular2";
}

/**
 * A step size that rises and falls along straight lines, again and again:
 *
 *     η(t) = etaMin + (η − etaMin) · h · r
 *
 * r being the way from valley to peak, r = s/up while rising and r = 1 − (s − up)/down while falling, s steps into
 * the cycle, and h the height of the cycle: 1 for "triangular", and half of the last cycle's for "triangular2".
 *
 * @param options by their names, with their ranges and defaults: `CyclicOptions`
 * @example
 * gradientDescent({eta: cyclic({eta: 0.1, etaMin: 0.001, up: 20})});
 * @source Smith (2017), Cyclical learning rates for training neural networks, section 3
 */
export function cyclic(options: CyclicOptions): Schedule {
  const {
    eta,
    etaMin,
    up,
    down: given,
    mode,
  } = readOptions("cyclic", options, {
    eta: number(nonNegative),
    etaMin: number(nonNegative),
    up: whole(1),
    down: optional(whole(1)),
    mode: choice(["triangular", "triangular2"], "triangular"),
  });
  const down = given ?? up;
  return fromStart("cyclic", t => {
    const s = t % (up + down);
    const way = s <= up ? s / up : 1 - (s - up) / down;
    const height = mode === "triangular2" ? 0.5 ** Math.floor(t / (up + down)) : 1;
    return etaMin + (eta - etaMin) * height * way;
  });
}
