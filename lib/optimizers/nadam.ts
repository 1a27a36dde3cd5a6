import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/**
 * M and S, the running averages of the gradients and of the squared gradients, which start at 0; shareS, the share
 * of S that gradients have filled, 1 − (1 − γ)ᵗ; product, μ₁μ₂…μₜ, which starts at 1.
 */
export interface NadamState extends OptimizerState {
  M: Vector;
  S: Vector;
  shareS: number;
  product: number;
}

/**
 * NAdam: Adam with Nesterov's look ahead, so that this gradient counts once more than in M alone, and with a
 * momentum μ that grows slowly from about (1 − β)/2 to 1 − β:
 *
 *     M ← (1 − β)M + βg              S ← (1 − γ)S + γg²
 *     μₜ = (1 − β)(1 − ½ · 0.96^(ψt))
 *     M̂ = μₜ₊₁ M / (1 − μ₁…μₜ₊₁) + (1 − μₜ) g / (1 − μ₁…μₜ)
 *     Ŝ = S / (1 − (1 − γ)ᵗ)
 *     w ← w − η M̂ / (√Ŝ + ε)
 *
 * where g = ∇f(w), and t counts the updates, this one included. As in PyTorch, M keeps the constant rate β, where
 * the paper's follows μ too. PyTorch 1.10 to 1.13 have μ₁…μₜμₜμₜ₊₁ for the first product, which 2.0 put right
 * (pull request 92699); `muTwice` does as they do. With ε = 0, a coordinate that has had no gradient yet stays where it is.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.002 by default
 * @param beta β ∈ (0, 1], the rate of the average of the gradients; 0.1 by default
 * @param gamma γ ∈ (0, 1], the rate of the average of their squares; 0.001 by default
 * @param epsilon ε ∈ [0, ∞), keeps the quotient finite; outside the root; 1e-8 by default
 * @param psi ψ ∈ [0, ∞), how fast μ grows (PyTorch's momentum_decay); 0.004 by default
 * @param muTwice whether μₜ counts twice in the product up to μₜ₊₁; false by default
 * @example
 * run(nadam({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Dozat (2016), Incorporating Nesterov momentum into Adam
 */
export function nadam({
  eta = 0.002,
  beta = 0.1,
  gamma = 0.001,
  epsilon = 1e-8,
  psi = 0.004,
  muTwice = false,
}: {
  eta?: Rate;
  beta?: Rate;
  gamma?: Rate;
  epsilon?: Rate;
  psi?: Rate;
  muTwice?: boolean;
} = {}): Optimizer<NadamState> {
  const etaAt = scheduleOf("nadam", "eta", eta, nonNegative);
  const betaAt = scheduleOf("nadam", "beta", beta, leftOpenUnit);
  const gammaAt = scheduleOf("nadam", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("nadam", "epsilon", epsilon, nonNegative);
  const psiAt = scheduleOf("nadam", "psi", psi, nonNegative);
  return {
    name: "NAdam",
    init: w => ({eta: Number.NaN, M: zerosLike(w), S: zerosLike(w), shareS: 0, product: 1}),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const beta = betaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      const psi = psiAt(t);
      const mu = (1 - beta) * (1 - 0.5 * 0.96 ** (psi * (t + 1)));
      const muNext = (1 - beta) * (1 - 0.5 * 0.96 ** (psi * (t + 2)));
      state.product *= mu;
      state.shareS = (1 - gamma) * state.shareS + gamma;
      const {M, S, shareS, product} = state;
      const productNext = product * (muTwice ? mu : 1) * muNext;
      const weightM = muNext / (1 - productNext);
      const weightG = (1 - mu) / (1 - product);
      for (let i = 0; i < w.length; i++) {
        M[i] = (1 - beta) * M[i] + beta * g[i];
        S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];
        const scale = Math.sqrt(S[i] / shareS) + epsilon;
        if (scale !== 0) w[i] -= (eta * (weightM * M[i] + weightG * g[i])) / scale;
      }
      state.eta = eta;
    },
  };
}
