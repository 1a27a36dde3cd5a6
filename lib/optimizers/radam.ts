import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {zerosLike} from "../vector.js";
import type {AdamState} from "./adam.js";
import type {Optimizer} from "./optimizer.js";

/**
 * RAdam (rectified Adam): Adam that does without its scale while too few gradients are in it to trust it, and
 * shortens its steps while they are few:
 *
 *     M ← (1 − β)M + βg              M̂ = M / (1 − (1 − β)ᵗ)
 *     S ← (1 − γ)S + γg²
 *     ρ = 2/γ − 1 − 2t(1 − γ)ᵗ / (1 − (1 − γ)ᵗ)
 *     w ← w − η r M̂ √(1 − (1 − γ)ᵗ) / (√S + ε)     if ρ > 5, with r from `rectification`
 *     w ← w − η M̂                                   otherwise
 *
 * with g, t and the divisors as in `adam`. ρ is about the number of gradients that S averages over. As in PyTorch ε
 * is added before the lag is removed, and the threshold is 5; the paper has no ε and the threshold 4. The formula
 * of ρ holds for a constant γ. With ε = 0, a coordinate that has had no gradient yet stays where it is.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.001 by default
 * @param beta β ∈ (0, 1], the rate of the average of the gradients; 0.1 by default
 * @param gamma γ ∈ (0, 1], the rate of the average of their squares; 0.001 by default
 * @param epsilon ε ∈ [0, ∞), keeps the quotient finite; outside the root; 1e-8 by default
 * @example
 * run(radam({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Liu, Jiang, He, Chen, Liu, Gao, Han (2020), On the variance of the adaptive learning rate and beyond,
 *   Algorithm 2
 */
export function radam({
  eta = 0.001,
  beta = 0.1,
  gamma = 0.001,
  epsilon = 1e-8,
}: {
  eta?: Rate;
  beta?: Rate;
  gamma?: Rate;
  epsilon?: Rate;
} = {}): Optimizer<AdamState> {
  const etaAt = scheduleOf("radam", "eta", eta, nonNegative);
  const betaAt = scheduleOf("radam", "beta", beta, leftOpenUnit);
  const gammaAt = scheduleOf("radam", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("radam", "epsilon", epsilon, nonNegative);
  return {
    name: "RAdam",
    init: w => ({eta: Number.NaN, M: zerosLike(w), S: zerosLike(w), shareM: 0, shareS: 0}),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const beta = betaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      state.shareM = (1 - beta) * state.shareM + beta;
      state.shareS = (1 - gamma) * state.shareS + gamma;
      const {M, S, shareM, shareS} = state;
      const r = rectification(gamma, shareS, t + 1);
      const factor = r * Math.sqrt(shareS);
      for (let i = 0; i < w.length; i++) {
        M[i] = (1 - beta) * M[i] + beta * g[i];
        S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];
        const scale = r > 0 ? (Math.sqrt(S[i]) + epsilon) / factor : 1;
        if (scale !== 0) w[i] -= (eta * (M[i] / shareM)) / scale;
      }
      state.eta = eta;
    },
  };
}

/**
 * RAdam's r, the factor that makes the variance of the scaled step what it is in the long run:
 *
 *     r = √((ρ − 4)(ρ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρ)) with ρ∞ = 2/γ − 1;   0 if ρ ≤ 5
 *
 * @param gamma γ ∈ (0, 1]
 * @param shareS 1 − (1 − γ)ᵗ
 * @param t the number of updates, this one included
 */
function rectification(gamma: number, shareS: number, t: number): number {
  const limit = 2 / gamma - 1;
  const rho = limit - (2 * t * (1 - shareS)) / shareS;
  if (rho <= 5) return 0;
  return Math.sqrt(((rho - 4) * (rho - 2) * limit) / ((limit - 4) * (limit - 2) * rho));
}
