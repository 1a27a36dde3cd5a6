import {inInterval, nonNegative, wholeNumber} from "../arguments.js";
import {halfCosine} from "./halfCosine.js";
import type {Schedule} from "./schedule.js";

/**
 * Cosine annealing: half a period of a cosine leads from η down to etaMin:
 *
 *     η(t) = etaMin + (η − etaMin)(1 + cos(πt / steps)) / 2
 *
 * It is the cosine beyond that too: after `steps` it rises again, as PyTorch's does, and has the period 2 · steps.
 *
 * @param eta η ∈ [0, ∞), the first step size
 * @param steps the number of steps from η to etaMin, a whole number ≥ 1
 * @param etaMin ∈ [0, ∞), the step size at t = steps; 0 by default
 * @example
 * gradientDescent({eta: cosine({eta: 0.1, steps: 100})});
 * @source Loshchilov, Hutter (2017), SGDR: stochastic gradient descent with warm restarts, eq. 5
 */
export function cosine({eta, steps, etaMin = 0}: {eta: number; steps: number; etaMin?: number}): Schedule {
  inInterval("cosine", "eta", eta, nonNegative);
  wholeNumber("cosine", "steps", steps, 1);
  inInterval("cosine", "etaMin", etaMin, nonNegative);
  return t => halfCosine(eta, etaMin, t / steps);
}
