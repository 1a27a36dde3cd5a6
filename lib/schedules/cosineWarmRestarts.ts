import {nonNegative} from "../arguments.js";
import {number, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {halfCosine} from "./halfCosine.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `cosineWarmRestarts`. */
export interface CosineWarmRestartsOptions {
  /** η ∈ [0, ∞), the step size at each restart. */
  eta: number;
  /** The length of the first cycle, a whole number ≥ 1. */
  steps: number;
  /** How many times longer each cycle is than the one before, a whole number ≥ 1; 1 by default. */
  growth?: number;
  /** What the step size falls towards, in [0, ∞); 0 by default. */
  etaMin?: number;
}

/**
 * Cosine annealing with warm restarts: it falls along a cosine, jumps back to η, and falls again, in cycles that
 * may grow longer. Cycle k = 0, 1, 2 … lasts Tₖ = steps · growthᵏ, and s steps into it
 *
 *     η(t) = etaMin + (η − etaMin)(1 + cos(πs / Tₖ)) / 2,      0 ≤ s < Tₖ
 *
 * etaMin itself is not reached: its step is the first of the next cycle.
 *
 * @param options by their names, with their ranges and defaults: `CosineWarmRestartsOptions`
 * @example
 * gradientDescent({eta: cosineWarmRestarts({eta: 0.1, steps: 10, growth: 2})});
 * @source Loshchilov, Hutter (2017), SGDR: stochastic gradient descent with warm restarts, eq. 5
 */
export function cosineWarmRestarts(options: CosineWarmRestartsOptions): Schedule {
  const {eta, steps, growth, etaMin} = readOptions("cosineWarmRestarts", options, {
    eta: number(nonNegative),
    steps: whole(1),
    growth: whole(1, 1),
    etaMin: number(nonNegative, 0),
  });
  return fromStart("cosineWarmRestarts", t => {
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
  });
}
