import {leftOpenUnit, nonNegative} from "../arguments.js";
import {flag} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import {hintAtBetas} from "./hintAtBetas.js";
import {lostSquares} from "./lostSquares.js";
import type {NotedState} from "./notedState.js";
import type {Optimizer} from "./optimizer.js";

/**
 * M and S, the running averages of the gradients and of the squared gradients, which start at 0; shareS, the share
 * of S that gradients have filled, 1 − (1 − γ)ᵗ; product, μ₁μ₂…μₜ, which starts at 1.
 */
export interface NadamState extends NotedState {
  M: Vector;
  S: Vector;
  shareS: number;
  product: number;
}

/** The options of `nadam`. */
export interface NadamOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.002 by default. */
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
  /** ψ ∈ [0, ∞), how fast μ grows (PyTorch's momentum_decay), a number or a schedule; 0.004 by default. */
  psi?: Rate;
  /** Whether μₜ counts twice in the product up to μₜ₊₁; false by default. */
  muTwice?: boolean;
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
 * @param options by their names, with their ranges and defaults: `NadamOptions`
 * @example
 * run(nadam({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Dozat (2016), Incorporating Nesterov momentum into Adam
 */
export function nadam(options: NadamOptions = {}): Optimizer<NadamState> {
  const {
    eta: etaAt,
    beta: betaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
    psi: psiAt,
    muTwice,
  } = readOptions("nadam", options, {
    eta: rate(nonNegative, 0.002),
    beta: rate(leftOpenUnit, 0.1),
    gamma: rate(leftOpenUnit, 0.001),
    epsilon: rate(nonNegative, 1e-8),
    psi: rate(nonNegative, 0.004),
    muTwice: flag(false),
  });
  hintAtBetas("nadam", options);
  const {init, checkStep} = checkedState(
    "nadam",
    (w): NadamState => ({
      eta: Number.NaN,
      note: "",
      M: zerosLike(w),
      S: zerosLike(w),
      shareS: 0,
      product: 1,
    }),
  );
  return {
    name: "NAdam",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
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
      state.note = lostSquares(g, S, epsilon);
      state.eta = eta;
    },
  };
}
