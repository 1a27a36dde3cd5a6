import {nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {checkedState} from "./checkedState.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** The options of `gradientDescent`. */
export interface GradientDescentOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule. */
  eta: Rate;
}

/**
 * Gradient descent:
 *
 *     w ← w − η∇f(w)
 *
 * Fed with the gradient of a mini-batch instead of the full one, it is stochastic gradient descent (see
 * `miniBatches`): the rule is the same.
 *
 * @param options by their names, with their ranges and defaults: `GradientDescentOptions`
 * @example
 * run(gradientDescent({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Cauchy (1847), Méthode générale pour la résolution des systèmes d'équations simultanées
 */
export function gradientDescent(options: GradientDescentOptions): Optimizer {
  const {eta: etaAt} = readOptions("gradientDescent", options, {
    eta: rate(nonNegative),
  });
  const {init, checkStep} = checkedState("gradientDescent", (): OptimizerState => ({eta: Number.NaN}));
  return {
    name: "gradient descent",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      for (let i = 0; i < w.length; i++) w[i] -= eta * g[i];
      state.eta = eta;
    },
  };
}
