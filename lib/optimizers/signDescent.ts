import {nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/**
 * Sign descent: every coordinate moves by η against its slope, however steep that is:
 *
 *     w ← w − η sign(∇f(w))
 *
 * sign(0) = 0. It is what Adam becomes with β = γ = 1 and ε = 0.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule
 * @example
 * run(signDescent({eta: 0.01}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Bernstein, Wang, Azizzadenesheli, Anandkumar (2018), signSGD: compressed optimisation for non-convex
 *   problems, Algorithm 1
 */
export function signDescent({eta}: {eta: Rate}): Optimizer {
  const etaAt = scheduleOf("signDescent", "eta", eta, nonNegative);
  return {
    name: "sign descent",
    init: () => ({eta: Number.NaN}),
    step(w, g, state: OptimizerState, t) {
      const eta = etaAt(t);
      for (let i = 0; i < w.length; i++) w[i] -= eta * Math.sign(g[i]);
      state.eta = eta;
    },
  };
}
