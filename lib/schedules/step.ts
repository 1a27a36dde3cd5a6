import {inInterval, nonNegative, positive, wholeNumber} from "../arguments.js";
import type {Schedule} from "./schedule.js";

/**
 * A step size that drops by a factor every so many steps:
 *
 *     η(t) = η · factor^⌊t / every⌋
 *
 * @param eta η ∈ [0, ∞), the first step size
 * @param every the number of steps between two drops, a whole number ≥ 1
 * @param factor ∈ (0, ∞), what each drop multiplies by; 0.1 by default
 * @example
 * gradientDescent({eta: step({eta: 0.1, every: 30})});
 */
export function step({eta, every, factor = 0.1}: {eta: number; every: number; factor?: number}): Schedule {
  inInterval("step", "eta", eta, nonNegative);
  wholeNumber("step", "every", every, 1);
  inInterval("step", "factor", factor, positive);
  return t => eta * factor ** Math.floor(t / every);
}
