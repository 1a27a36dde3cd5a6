import {inInterval, nonNegative, positive} from "../arguments.js";
import type {Schedule} from "./schedule.js";

/**
 * The 1/t schedule: a step size that falls slowly enough to reach any place, and fast enough to average the noise
 * away:
 *
 *     η(t) = η / (1 + t/τ)
 *
 * It begins at η, is half of it at t = τ, and tends to ητ/t: with τ = 1 it is η/1, η/2, η/3 … at the first, second,
 * third update. On ½(w − x)² with a new example x at each step, η = τ = 1 makes w the mean of the examples so far.
 *
 * @param eta η ∈ [0, ∞), the first step size
 * @param tau τ ∈ (0, ∞), the number of steps after which it has halved; 1 by default
 * @example
 * gradientDescent({eta: oneOverT({eta: 0.1, tau: 50})});
 * @source Robbins, Monro (1951), A stochastic approximation method, eq. 6 and the condition (26)
 */
export function oneOverT({eta, tau = 1}: {eta: number; tau?: number}): Schedule {
  inInterval("oneOverT", "eta", eta, nonNegative);
  inInterval("oneOverT", "tau", tau, positive);
  return t => eta / (1 + t / tau);
}
