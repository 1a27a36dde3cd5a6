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
 * M and S, the running averages of the gradients and of the squared gradients; shareM and shareS, the share of
 * each that gradients have filled, 1 − (1 − β)ᵗ and 1 − (1 − γ)ᵗ; the rest is still the 0 that all four start at.
 */
export interface AdamState extends NotedState {
  M: Vector;
  S: Vector;
  shareM: number;
  shareS: number;
}

/** The options of `adam`. */
export interface AdamOptions {
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
  /** Whether to remove the lag, M̂ and Ŝ in the place of M and S; true by default. */
  biasCorrection?: boolean;
}

/** The state of a run that has not begun. */
export function adamState(w: Vector): AdamState {
  return {eta: Number.NaN, note: "", M: zerosLike(w), S: zerosLike(w), shareM: 0, shareS: 0};
}

/**
 * Adam (adaptive moment estimation):
 *
 *     M ← (1 − β)M + βg              M̂ = M / (1 − (1 − β)ᵗ)
 *     S ← (1 − γ)S + γg²             Ŝ = S / (1 − (1 − γ)ᵗ)
 *     w ← w − η M̂ / (√Ŝ + ε)
 *
 * where g = ∇f(w), and the exponent t counts the updates, this one included: it is 1 at the first step, which
 * would be 0/0 with t = 0. We keep the two divisors as running averages of the constant 1, share ← (1 − β)share + β.
 * That is the same number, without a power, and it stays the right one where β or γ follows a schedule. With ε = 0,
 * a coordinate that has had no gradient yet stays where it is, and a note tells of gradients whose
 * squares are below the numbers (1e-154; in single precision 1e-19).
 *
 * The lecture's β and γ are the rates of the averages: the paper's and PyTorch's β₁ and β₂ are 1 − β and 1 − γ.
 *
 * @param options by their names, with their ranges and defaults: `AdamOptions`
 * @example
 * run(adam({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Kingma, Ba (2015), Adam: a method for stochastic optimization, Algorithm 1
 */
export function adam(options: AdamOptions = {}): Optimizer<AdamState> {
  const {
    eta: etaAt,
    beta: betaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
    biasCorrection,
  } = readOptions("adam", options, {
    eta: rate(nonNegative, 0.001),
    beta: rate(leftOpenUnit, 0.1),
    gamma: rate(leftOpenUnit, 0.001),
    epsilon: rate(nonNegative, 1e-8),
    biasCorrection: flag(true),
  });
  hintAtBetas("adam", options);
  const {init, checkStep} = checkedState("adam", adamState);
  return {
    name: biasCorrection ? "Adam" : "Adam without correction",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const beta = betaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      state.shareM = (1 - beta) * state.shareM + beta;
      state.shareS = (1 - gamma) * state.shareS + gamma;
      const correctionM = biasCorrection ? state.shareM : 1;
      const correctionS = biasCorrection ? state.shareS : 1;
      const {M, S} = state;
      for (let i = 0; i < w.length; i++) {
        M[i] = (1 - beta) * M[i] + beta * g[i];
        S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];
        const scale = Math.sqrt(S[i] / correctionS) + epsilon;
        if (scale !== 0) w[i] -= (eta * (M[i] / correctionM)) / scale;
      }
      state.note = lostSquares(g, S, epsilon);
      state.eta = eta;
    },
  };
}
