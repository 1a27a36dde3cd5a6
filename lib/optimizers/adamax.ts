import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/**
 * M, the running average of the gradients, and U, their largest size, which fades; both start at 0; shareM, the
 * share of M that gradients have filled, 1 − (1 − β)ᵗ.
 */
export interface AdamaxState extends OptimizerState {
  M: Vector;
  U: Vector;
  shareM: number;
}

/**
 * Adamax: Adam with the largest gradient lately in the place of the root of the mean square:
 *
 *     M ← (1 − β)M + βg              M̂ = M / (1 − (1 − β)ᵗ)
 *     U ← max((1 − γ)U, |g| + ε)
 *     w ← w − η M̂ / U
 *
 * where g = ∇f(w), and t counts the updates, this one included. A maximum has no lag to remove. ε is PyTorch's
 * addition, the paper has none. With ε = 0, a coordinate that has had no gradient yet stays where it is.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.002 by default
 * @param beta β ∈ (0, 1], the rate of the average of the gradients; 0.1 by default
 * @param gamma γ ∈ (0, 1], the rate at which the largest gradient fades; 0.001 by default
 * @param epsilon ε ∈ [0, ∞), keeps the quotient finite; added to |g|; 1e-8 by default
 * @example
 * run(adamax({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Kingma, Ba (2015), Adam: a method for stochastic optimization, Algorithm 2
 */
export function adamax({
  eta = 0.002,
  beta = 0.1,
  gamma = 0.001,
  epsilon = 1e-8,
}: {
  eta?: Rate;
  beta?: Rate;
  gamma?: Rate;
  epsilon?: Rate;
} = {}): Optimizer<AdamaxState> {
  const etaAt = scheduleOf("adamax", "eta", eta, nonNegative);
  const betaAt = scheduleOf("adamax", "beta", beta, leftOpenUnit);
  const gammaAt = scheduleOf("adamax", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("adamax", "epsilon", epsilon, nonNegative);
  return {
    name: "Adamax",
    init: w => ({eta: Number.NaN, M: zerosLike(w), U: zerosLike(w), shareM: 0}),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const beta = betaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      state.shareM = (1 - beta) * state.shareM + beta;
      const {M, U, shareM} = state;
      for (let i = 0; i < w.length; i++) {
        M[i] = (1 - beta) * M[i] + beta * g[i];
        U[i] = Math.max((1 - gamma) * U[i], Math.abs(g[i]) + epsilon);
        if (U[i] !== 0) w[i] -= (eta * (M[i] / shareM)) / U[i];
      }
      state.eta = eta;
    },
  };
}
