import {nonNegative} from "../arguments.js";
import {number, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {halfCosine} from "./halfCosine.js";
import {fromStart, type Schedule} from "./schedule.js";

/** The options of `cosine`. */
export interface CosineOptions {
  /** η ∈ [0, ∞), the first step size. */
  eta: number;
  /** The number of steps from η to etaMin, a whole number ≥ 1. */
  steps: number;
  /** The step size at t = steps, in [0, ∞); 0 by default. */
  etaMin?: number;
}

/**
 * Cosine annealing: half a period of a cosine leads from η down to etaMin:
 *
 *     η(t) = etaMin + (η − etaMin)(1 + cos(πt / steps)) / 2
 *
 * It is the cosine beyond that too: after `steps` it rises again, as PyTorch's does, and has the period 2 · steps.
 *
 * @param options by their names, with their ranges and defaults: `CosineOptions`
 * @example
 * gradientDescent({eta: cosine({eta: 0.1, steps: 100})});
 * @source Loshchilov, Hutter (2017), SGDR: stochastic gradient descent with warm restarts, eq. 5
 */
export function cosine(options: CosineOptions): Schedule {
  const {eta, steps, etaMin} = readOptions("cosine", options, {
    eta: number(nonNegative),
    steps: whole(1),
    etaMin: number(nonNegative, 0),
  });
  return fromStart("cosine", t => halfCosine(eta, etaMin, t / steps));
}
