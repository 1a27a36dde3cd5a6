import {reddi} from "../../objectives/functions/reddi.js";
import {adam} from "../../optimizers/adam.js";
import {amsgrad} from "../../optimizers/amsgrad.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import type {Optimizer} from "../../optimizers/optimizer.js";

/** Reddi's first example, with its rates: no average of gradients, and β₂ = 1/(1 + C²). */
export const reddiSettings = {C: 3, eta: 0.003, beta: 1, gamma: 0.9} as const;

/** The rates of a method that walks there. */
interface ReddiRates {
  readonly eta: number;
  readonly beta: number;
  readonly gamma: number;
}

/** The methods that walk there; gradient descent has no averages. */
export const reddiMethods = {
  gradientDescent: ({eta}: ReddiRates): Optimizer => gradientDescent({eta}),
  amsgrad: (rates: ReddiRates): Optimizer => amsgrad({...rates}),
  adam: (rates: ReddiRates): Optimizer => adam({...rates}),
} as const;

/** A walk in [−1, 1] from 0. */
export interface ReddiWalk {
  /** Where it is after k updates. */
  readonly places: Float64Array;
  /** What each update would have changed, had x no bounds. */
  readonly pushes: Float64Array;
}

/**
 * Walks on Reddi's problem, where one gradient in C is C and the others are −1, and x stays in [−1, 1].
 *
 * @param C a whole number ≥ 3: at 3 the first example of the paper, above it that of its second theorem
 * @param steps the updates
 */
export function reddiWalk(method: Optimizer, C: number, steps: number): ReddiWalk {
  const problem = reddi({C, period: C});
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  const state = method.init(w);
  const places = new Float64Array(steps + 1);
  const pushes = new Float64Array(steps);
  for (let t = 0; t < steps; t++) {
    problem.gradient(w, g);
    method.step(w, g, state, t);
    pushes[t] = w[0] - places[t];
    problem.project(w);
    places[t + 1] = w[0];
  }
  return {places, pushes};
}
