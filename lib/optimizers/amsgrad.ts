import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import type {AdamState} from "./adam.js";
import type {Optimizer} from "./optimizer.js";

/** Adam's state and Smax, the largest S so far. Starts at 0. */
export interface AmsgradState extends AdamState {
  Smax: Vector;
}

/**
 * AMSGrad: Adam whose scale never shrinks, so that a rare large gradient is not forgotten:
 *
 *     M ← (1 − β)M + βg              M̂ = M / (1 − (1 − β)ᵗ)
 *     S ← (1 − γ)S + γg²
 *     Smax ← max(Smax, S)            Ŝ = Smax / (1 − (1 − γ)ᵗ)
 *     w ← w − η M̂ / (√Ŝ + ε)
 *
 * with g, t and the divisors as in `adam`. As in PyTorch the maximum is taken of S before its lag is removed, and
 * the maximum is what is corrected; the paper corrects nothing and has no ε; Optax takes the maximum of the
 * corrected average. With ε = 0, a coordinate that has had no gradient yet stays where it is.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.001 by default
 * @param beta β ∈ (0, 1], the rate of the average of the gradients; 0.1 by default
 * @param gamma γ ∈ (0, 1], the rate of the average of their squares; 0.001 by default
 * @param epsilon ε ∈ [0, ∞), keeps the quotient finite; outside the root; 1e-8 by default
 * @example
 * run(amsgrad({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Reddi, Kale, Kumar (2018), On the convergence of Adam and beyond, Algorithm 2
 */
export function amsgrad({
  eta = 0.001,
  beta = 0.1,
  gamma = 0.001,
  epsilon = 1e-8,
}: {
  eta?: Rate;
  beta?: Rate;
  gamma?: Rate;
  epsilon?: Rate;
} = {}): Optimizer<AmsgradState> {
  const etaAt = scheduleOf("amsgrad", "eta", eta, nonNegative);
  const betaAt = scheduleOf("amsgrad", "beta", beta, leftOpenUnit);
  const gammaAt = scheduleOf("amsgrad", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("amsgrad", "epsilon", epsilon, nonNegative);
  return {
    name: "AMSGrad",
    init: w => ({
      eta: Number.NaN,
      M: zerosLike(w),
      S: zerosLike(w),
      Smax: zerosLike(w),
      shareM: 0,
      shareS: 0,
    }),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const beta = betaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      state.shareM = (1 - beta) * state.shareM + beta;
      state.shareS = (1 - gamma) * state.shareS + gamma;
      const {M, S, Smax, shareM, shareS} = state;
      for (let i = 0; i < w.length; i++) {
        M[i] = (1 - beta) * M[i] + beta * g[i];
        S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];
        Smax[i] = Math.max(Smax[i], S[i]);
        const scale = Math.sqrt(Smax[i] / shareS) + epsilon;
        if (scale !== 0) w[i] -= (eta * (M[i] / shareM)) / scale;
      }
      state.eta = eta;
    },
  };
}
