import {nonNegative, positive} from "../arguments.js";
import {number} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `oneOverT`. */
export interface OneOverTOptions {
  /** η ∈ [0, ∞), the first step size. */
  eta: number;
  /** τ ∈ (0, ∞), the number of steps after which it has halved; 1 by default. */
  tau?: number;
}

/**
 * The 1/t schedule: a step size that falls slowly enough to reach any place, and fast enough to average the noise
 * away:
 *
 *     η(t) = η / (1 + t/τ)
 *
 * It begins at η, is half of it at t = τ, and tends to ητ/t: with τ = 1 it is η/1, η/2, η/3 … at the first, second,
 * third update. On ½(w − x)² with a new example x at each step, η = τ = 1 makes w the mean of the examples so far.
 *
 * @param options by their names, with their ranges and defaults: `OneOverTOptions`
 * @example
 * gradientDescent({eta: oneOverT({eta: 0.1, tau: 50})});
 * @source Robbins, Monro (1951), A stochastic approximation method, eq. 6 and the condition (26)
 */
export function oneOverT(options: OneOverTOptions): Schedule {
  const {eta, tau} = readOptions("oneOverT", options, {
    eta: number(nonNegative),
    tau: number(positive, 1),
  });
  return fromStart("oneOverT", t => eta / (1 + t / tau));
}
