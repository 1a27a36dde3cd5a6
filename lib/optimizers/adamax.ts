import {leftOpenUnit, nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import {hintAtBetas} from "./hintAtBetas.js";
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

/** The options of `adamax`. */
export interface AdamaxOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.002 by default. */
  eta?: Rate;
  /**
   * β ∈ (0, 1], the rate of the average of the gradients, a number or a schedule; 0.1 by default. PyTorch's
   * β₁ is 1 − β.
   */
  beta?: Rate;
  /**
   * γ ∈ (0, 1], the rate at which the largest gradient fades, a number or a schedule; 0.001 by default.
   * PyTorch's β₂ is 1 − γ.
   */
  gamma?: Rate;
  /** ε ∈ [0, ∞), added to |g|, keeps the quotient finite, a number or a schedule; 1e-8 by default. */
  epsilon?: Rate;
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
 * @param options by their names, with their ranges and defaults: `AdamaxOptions`
 * @example
 * run(adamax({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Kingma, Ba (2015), Adam: a method for stochastic optimization, Algorithm 2
 */
export function adamax(options: AdamaxOptions = {}): Optimizer<AdamaxState> {
  const {
    eta: etaAt,
    beta: betaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
  } = readOptions("adamax", options, {
    eta: rate(nonNegative, 0.002),
    beta: rate(leftOpenUnit, 0.1),
    gamma: rate(leftOpenUnit, 0.001),
    epsilon: rate(nonNegative, 1e-8),
  });
  hintAtBetas("adamax", options);
  const {init, checkStep} = checkedState(
    "adamax",
    (w): AdamaxState => ({eta: Number.NaN, M: zerosLike(w), U: zerosLike(w), shareM: 0}),
  );
  return {
    name: "Adamax",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
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
