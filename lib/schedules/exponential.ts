import {inInterval, nonNegative, positive} from "../arguments.js";
import type {Schedule} from "./schedule.js";

/**
 * A step size that changes by a factor at every step:
 *
 *     η(t) = η · factorᵗ
 *
 * With a factor above 1 it grows: a run through it finds the largest step size that still trains.
 *
 * @param eta η ∈ [0, ∞), the first step size
 * @param factor ∈ (0, ∞), what each step multiplies by
 * @example
 * gradientDescent({eta: exponential({eta: 0.1, factor: 0.99})});
 */
export function exponential({eta, factor}: {eta: number; factor: number}): Schedule {
  inInterval("exponential", "eta", eta, nonNegative);
  inInterval("exponential", "factor", factor, positive);
  return t => eta * factor ** t;
}
