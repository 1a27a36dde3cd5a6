import {nonNegative, positive} from "../arguments.js";
import {number} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `exponential`. */
export interface ExponentialOptions {
  /** η ∈ [0, ∞), the first step size. */
  eta: number;
  /** What each step multiplies η by, in (0, ∞). */
  factor: number;
}

/**
 * A step size that changes by a factor at every step:
 *
 *     η(t) = η · factorᵗ
 *
 * With a factor above 1 it grows: a run through it finds the largest step size that still trains.
 *
 * @param options by their names, with their ranges and defaults: `ExponentialOptions`
 * @example
 * gradientDescent({eta: exponential({eta: 0.1, factor: 0.99})});
 */
export function exponential(options: ExponentialOptions): Schedule {
  const {eta, factor} = readOptions("exponential", options, {
    eta: number(nonNegative),
    factor: number(positive),
  });
  return fromStart("exponential", t => eta * factor ** t);
}
