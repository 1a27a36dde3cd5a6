import {nonNegative, rightOpenUnit} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** v, the velocity: the last change of w. Starts at 0. */
export interface MomentumState extends OptimizerState {
  v: Vector;
}

/** The options of `momentum`. */
export interface MomentumOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule. */
  eta: Rate;
  /**
   * γ ∈ [0, 1), the damping: the share of the velocity that is kept, a number or a schedule; 0 is gradient
   * descent. PyTorch's momentum.
   */
  gamma: Rate;
}

/**
 * Gradient descent with momentum (the heavy ball), in the lecture's form:
 *
 *     v ← γv − η∇f(w)
 *     w ← w + v
 *
 * η stands inside the velocity. PyTorch keeps it outside (v ← γv + g; w ← w − ηv): the same path for a constant
 * η, another one under a schedule of η, where here the old velocity keeps the step size that it was made with.
 *
 * @param options by their names, with their ranges and defaults: `MomentumOptions`
 * @example
 * run(momentum({eta: 0.1, gamma: 0.9}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Polyak (1964), Some methods of speeding up the convergence of iteration methods, eq. 9
 */
export function momentum(options: MomentumOptions): Optimizer<MomentumState> {
  const {eta: etaAt, gamma: gammaAt} = readOptions("momentum", options, {
    eta: rate(nonNegative),
    gamma: rate(rightOpenUnit),
  });
  const {init, checkStep} = checkedState(
    "momentum",
    (w): MomentumState => ({eta: Number.NaN, v: zerosLike(w)}),
  );
  return {
    name: "momentum",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const {v} = state;
      for (let i = 0; i < w.length; i++) {
        v[i] = gamma * v[i] - eta * g[i];
        w[i] += v[i];
      }
      state.eta = eta;
    },
  };
}
