import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {zerosLike} from "../vector.js";
import type {AdamState} from "./adam.js";
import type {Optimizer} from "./optimizer.js";

/**
 * AdamW: Adam with a weight decay that stays out of the averages. The weights decay first, then comes Adam's step:
 *
 *     w ← (1 − ηλ)w
 *     w ← w − η M̂ / (√Ŝ + ε)
 *
 * with M̂ and Ŝ as in `adam`, from the gradient at w before its decay. As in PyTorch and Optax η multiplies the
 * decay; the paper has a schedule's factor there, and not the step size. With λ in the loss instead
 * (`withWeightDecay`), the decay is divided by √Ŝ like everything else.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.001 by default
 * @param beta β ∈ (0, 1], the rate of the average of the gradients; 0.1 by default
 * @param gamma γ ∈ (0, 1], the rate of the average of their squares; 0.001 by default
 * @param epsilon ε ∈ [0, ∞), keeps the quotient finite; outside the root; 1e-8 by default
 * @param weightDecay λ ∈ [0, ∞), a number or a schedule; 0.01 by default
 * @example
 * run(adamw({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Loshchilov, Hutter (2019), Decoupled weight decay regularization, Algorithm 2
 */
export function adamw({
  eta = 0.001,
  beta = 0.1,
  gamma = 0.001,
  epsilon = 1e-8,
  weightDecay = 0.01,
}: {
  eta?: Rate;
  beta?: Rate;
  gamma?: Rate;
  epsilon?: Rate;
  weightDecay?: Rate;
} = {}): Optimizer<AdamState> {
  const etaAt = scheduleOf("adamw", "eta", eta, nonNegative);
  const betaAt = scheduleOf("adamw", "beta", beta, leftOpenUnit);
  const gammaAt = scheduleOf("adamw", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("adamw", "epsilon", epsilon, nonNegative);
  const weightDecayAt = scheduleOf("adamw", "weightDecay", weightDecay, nonNegative);
  return {
    name: "AdamW",
    init: w => ({eta: Number.NaN, M: zerosLike(w), S: zerosLike(w), shareM: 0, shareS: 0}),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const beta = betaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      const kept = 1 - eta * weightDecayAt(t);
      state.shareM = (1 - beta) * state.shareM + beta;
      state.shareS = (1 - gamma) * state.shareS + gamma;
      const {M, S, shareM, shareS} = state;
      for (let i = 0; i < w.length; i++) {
        M[i] = (1 - beta) * M[i] + beta * g[i];
        S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];
        const scale = Math.sqrt(S[i] / shareS) + epsilon;
        const d = scale === 0 ? 0 : (eta * (M[i] / shareM)) / scale;
        w[i] = kept * w[i] - d;
      }
      state.eta = eta;
    },
  };
}
