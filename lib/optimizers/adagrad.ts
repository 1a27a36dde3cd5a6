import {inInterval, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** S, the sum of the squared gradients of each coordinate. Starts at S0. */
export interface AdagradState extends OptimizerState {
  S: Vector;
}

/**
 * AdaGrad: each coordinate has its own step size, which falls as its squared gradients add up:
 *
 *     S ← S + g²
 *     w ← w − η g / (√S + ε)
 *
 * where g = ∇f(w), and everything is meant coordinate by coordinate. With ε = 0, a coordinate that has had no
 * gradient yet stays where it is.
 *
 * The paper projects w back into a feasible set; here there is none. PyTorch's `lr_decay` is a schedule of η.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default
 * @param epsilon ε ∈ [0, ∞), keeps the quotient finite; outside the root; 1e-10 by default
 * @param S0 S₀ ∈ [0, ∞), what the sum starts from; 0 by default
 * @example
 * run(adagrad({eta: 0.5}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Duchi, Hazan, Singer (2011), Adaptive subgradient methods for online learning and stochastic
 *   optimization, Figure 1, with a diagonal matrix (δ is our ε)
 */
export function adagrad({
  eta = 0.01,
  epsilon = 1e-10,
  S0 = 0,
}: {
  eta?: Rate;
  epsilon?: Rate;
  S0?: number;
} = {}): Optimizer<AdagradState> {
  const etaAt = scheduleOf("adagrad", "eta", eta, nonNegative);
  const epsilonAt = scheduleOf("adagrad", "epsilon", epsilon, nonNegative);
  inInterval("adagrad", "S0", S0, nonNegative);
  return {
    name: "AdaGrad",
    init: w => ({eta: Number.NaN, S: zerosLike(w).fill(S0)}),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const epsilon = epsilonAt(t);
      const {S} = state;
      for (let i = 0; i < w.length; i++) {
        S[i] += g[i] * g[i];
        const scale = Math.sqrt(S[i]) + epsilon;
        if (scale !== 0) w[i] -= (eta * g[i]) / scale;
      }
      state.eta = eta;
    },
  };
}
