import {nonNegative} from "../arguments.js";
import {number} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `constant`. */
export interface ConstantOptions {
  /** η ∈ [0, ∞), the step size. */
  eta: number;
}

/**
 * The same step size at every step: η(t) = η.
 *
 * @param options by their names, with their ranges and defaults: `ConstantOptions`
 * @example
 * gradientDescent({eta: constant({eta: 0.1})}); // the same as gradientDescent({eta: 0.1})
 */
export function constant(options: ConstantOptions): Schedule {
  const {eta} = readOptions("constant", options, {
    eta: number(nonNegative),
  });
  return fromStart("constant", () => eta);
}
