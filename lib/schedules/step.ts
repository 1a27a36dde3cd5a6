import {nonNegative, positive} from "../arguments.js";
import {number, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `step`. */
export interface StepOptions {
  /** η ∈ [0, ∞), the first step size. */
  eta: number;
  /** The number of steps between two drops, a whole number ≥ 1. */
  every: number;
  /** What each drop multiplies η by, in (0, ∞); 0.1 by default. */
  factor?: number;
}

/**
 * A step size that drops by a factor every so many steps:
 *
 *     η(t) = η · factor^⌊t / every⌋
 *
 * @param options by their names, with their ranges and defaults: `StepOptions`
 * @example
 * gradientDescent({eta: step({eta: 0.1, every: 30})});
 */
export function step(options: StepOptions): Schedule {
  const {eta, every, factor} = readOptions("step", options, {
    eta: number(nonNegative),
    every: whole(1),
    factor: number(positive, 0.1),
  });
  return fromStart("step", t => eta * factor ** Math.floor(t / every));
}
