import {nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {checkedState} from "./checkedState.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** The options of `signDescent`. */
export interface SignDescentOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule. */
  eta: Rate;
}

/**
 * Sign descent: every coordinate moves by η against its slope, however steep that is:
 *
 *     w ← w − η sign(∇f(w))
 *
 * sign(0) = 0. It is what Adam becomes with β = γ = 1 and ε = 0.
 *
 * @param options by their names, with their ranges and defaults: `SignDescentOptions`
 * @example
 * run(signDescent({eta: 0.01}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Bernstein, Wang, Azizzadenesheli, Anandkumar (2018), signSGD: compressed optimisation for non-convex
 *   problems, Algorithm 1
 */
export function signDescent(options: SignDescentOptions): Optimizer {
  const {eta: etaAt} = readOptions("signDescent", options, {
    eta: rate(nonNegative),
  });
  const {init, checkStep} = checkedState("signDescent", (): OptimizerState => ({eta: Number.NaN}));
  return {
    name: "sign descent",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      for (let i = 0; i < w.length; i++) w[i] -= eta * Math.sign(g[i]);
      state.eta = eta;
    },
  };
}
