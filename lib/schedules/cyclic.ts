import {inInterval, nonNegative, wholeNumber} from "../arguments.js";
import {oneOf} from "../choice.js";
import type {Schedule} from "./schedule.js";

/**
 * A step size that rises and falls along straight lines, again and again:
 *
 *     η(t) = etaMin + (η − etaMin) · h · r
 *
 * r being the way from valley to peak, r = s/up while rising and r = 1 − (s − up)/down while falling, s steps into
 * the cycle, and h the height of the cycle: 1 for "triangular", and half of the last cycle's for "triangular2".
 *
 * @param eta η ∈ [0, ∞), the step size at the first peak
 * @param etaMin ∈ [0, ∞), the step size in the valleys, the first one included
 * @param up the number of steps from valley to peak, a whole number ≥ 1
 * @param down the number of steps from peak to valley, a whole number ≥ 1; as many as up by default
 * @param mode "triangular" (by default) or "triangular2"
 * @example
 * gradientDescent({eta: cyclic({eta: 0.1, etaMin: 0.001, up: 20})});
 * @source Smith (2017), Cyclical learning rates for training neural networks, section 3
 */
export function cyclic({
  eta,
  etaMin,
  up,
  down = up,
  mode = "triangular",
}: {
  eta: number;
  etaMin: number;
  up: number;
  down?: number;
  mode?: "triangular" | "triangular2";
}): Schedule {
  inInterval("cyclic", "eta", eta, nonNegative);
  inInterval("cyclic", "etaMin", etaMin, nonNegative);
  wholeNumber("cyclic", "up", up, 1);
  wholeNumber("cyclic", "down", down, 1);
  oneOf("cyclic", "mode", mode, ["triangular", "triangular2"]);
  return t => {
    const s = t % (up + down);
    const way = s <= up ? s / up : 1 - (s - up) / down;
    const height = mode === "triangular2" ? 0.5 ** Math.floor(t / (up + down)) : 1;
    return etaMin + (eta - etaMin) * height * way;
  };
}
