import {inInterval, nonNegative} from "../arguments.js";
import type {Schedule} from "./schedule.js";

/**
 * The same step size at every step: η(t) = η.
 *
 * @param eta η ∈ [0, ∞)
 * @example
 * gradientDescent({eta: constant({eta: 0.1})}); // the same as gradientDescent({eta: 0.1})
 */
export function constant({eta}: {eta: number}): Schedule {
  inInterval("constant", "eta", eta, nonNegative);
  return () => eta;
}
