import {nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/**
 * Gradient descent:
 *
 *     w ← w − η∇f(w)
 *
 * Fed with the gradient of a mini-batch instead of the full one, it is stochastic gradient descent (see
 * `miniBatches`): the rule is the same.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule
 * @example
 * run(gradientDescent({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Cauchy (1847), Méthode générale pour la résolution des systèmes d'équations simultanées
 */
export function gradientDescent({eta}: {eta: Rate}): Optimizer {
  const etaAt = scheduleOf("gradientDescent", "eta", eta, nonNegative);
  return {
    name: "gradient descent",
    init: () => ({eta: Number.NaN}),
    step(w, g, state: OptimizerState, t) {
      const eta = etaAt(t);
      for (let i = 0; i < w.length; i++) w[i] -= eta * g[i];
      state.eta = eta;
    },
  };
}
