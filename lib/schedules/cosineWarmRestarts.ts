import {inInterval, nonNegative, wholeNumber} from "../arguments.js";
import {halfCosine} from "./halfCosine.js";
import type {Schedule} from "./schedule.js";

/**
 * Cosine annealing with warm restarts: it falls along a cosine, jumps back to η, and falls again, in cycles that
 * may grow longer. Cycle k = 0, 1, 2 … lasts Tₖ = steps · growthᵏ, and s steps into it
 *
 *     η(t) = etaMin + (η − etaMin)(1 + cos(πs / Tₖ)) / 2,      0 ≤ s < Tₖ
 *
 * etaMin itself is not reached: its step is the first of the next cycle.
 *
 * @param eta η ∈ [0, ∞), the step size at each restart
 * @param steps the length of the first cycle, a whole number ≥ 1
 * @param growth how many times longer each cycle is than the one before, a whole number ≥ 1; 1 by default
 * @param etaMin ∈ [0, ∞), what the step size falls towards; 0 by default
 * @example
 * gradientDescent({eta: cosineWarmRestarts({eta: 0.1, steps: 10, growth: 2})});
 * @source Loshchilov, Hutter (2017), SGDR: stochastic gradient descent with warm restarts, eq. 5
 */
export function cosineWarmRestarts({
  eta,
  steps,
  growth = 1,
  etaMin = 0,
}: {
  eta: number;
  steps: number;
  growth?: number;
  etaMin?: number;
}): Schedule {
  inInterval("cosineWarmRestarts", "eta", eta, nonNegative);
  wholeNumber("cosineWarmRestarts", "steps", steps, 1);
  wholeNumber("cosineWarmRestarts", "growth", growth, 1);
  inInterval("cosineWarmRestarts", "etaMin", etaMin, nonNegative);
  return t => {
    let length = steps;
    let s = t;
    if (growth === 1) s %= steps;
    else {
      while (s >= length) {
        s -= length;
        length *= growth;
      }
    }
    return halfCosine(eta, etaMin, s / length);
  };
}
