import {leftOpenUnit, nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {type AdamState, adamState} from "./adam.js";
import {checkedState} from "./checkedState.js";
import {hintAtBetas} from "./hintAtBetas.js";
import {lostSquares} from "./lostSquares.js";
import type {Optimizer} from "./optimizer.js";

/** Adam's state and Smax, the largest S so far. Starts at 0. */
export interface AmsgradState extends AdamState {
  Smax: Vector;
}

/** The options of `amsgrad`. */
export interface AmsgradOptions {
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
 * AMSGrad: Adam with the largest S so far in the place of S, so that a rare large gradient is not forgotten:
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
 * @param options by their names, with their ranges and defaults: `AmsgradOptions`
 * @example
 * run(amsgrad({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Reddi, Kale, Kumar (2018), On the convergence of Adam and beyond, Algorithm 2
 */
export function amsgrad(options: AmsgradOptions = {}): Optimizer<AmsgradState> {
  const {
    eta: etaAt,
    beta: betaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
  } = readOptions("amsgrad", options, {
    eta: rate(nonNegative, 0.001),
    beta: rate(leftOpenUnit, 0.1),
    gamma: rate(leftOpenUnit, 0.001),
    epsilon: rate(nonNegative, 1e-8),
  });
  hintAtBetas("amsgrad", options);
  const {init, checkStep} = checkedState(
    "amsgrad",
    (w): AmsgradState => ({...adamState(w), Smax: zerosLike(w)}),
  );
  return {
    name: "AMSGrad",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
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
      state.note = lostSquares(g, Smax, epsilon);
      state.eta = eta;
    },
  };
}
