import {leftOpenUnit, nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type AdamState, adamState} from "./adam.js";
import {checkedState} from "./checkedState.js";
import {hintAtBetas} from "./hintAtBetas.js";
import {lostSquares} from "./lostSquares.js";
import type {Optimizer} from "./optimizer.js";

/** The options of `radam`. */
export interface RadamOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.001 by default. */
  eta?: Rate;
  /**
   * β ∈ (0, 1], the rate of the average of the gradients, a number or a schedule; 0.1 by default. PyTorch's
   * β₁ is 1 − β.
   */
  beta?: Rate;
  /**
   * γ ∈ (0, 1], the rate of the average of their squares, a number or a schedule; 0.001 by default.
   * PyTorch's β₂ is 1 − γ.
   */
  gamma?: Rate;
  /** ε ∈ [0, ∞), outside the root, keeps the quotient finite, a number or a schedule; 1e-8 by default. */
  epsilon?: Rate;
}

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
 * @param options by their names, with their ranges and defaults: `RadamOptions`
 * @example
 * run(radam({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Liu, Jiang, He, Chen, Liu, Gao, Han (2020), On the variance of the adaptive learning rate and beyond,
 *   Algorithm 2
 */
export function radam(options: RadamOptions = {}): Optimizer<AdamState> {
  const {
    eta: etaAt,
    beta: betaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
  } = readOptions("radam", options, {
    eta: rate(nonNegative, 0.001),
    beta: rate(leftOpenUnit, 0.1),
    gamma: rate(leftOpenUnit, 0.001),
    epsilon: rate(nonNegative, 1e-8),
  });
  hintAtBetas("radam", options);
  const {init, checkStep} = checkedState("radam", adamState);
  return {
    name: "RAdam",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
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
      state.note = r > 0 ? lostSquares(g, S, epsilon) : "";
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
