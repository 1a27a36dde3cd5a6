import {nonNegative, rightOpenUnit} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import type {MomentumState} from "./momentum.js";
import type {Optimizer} from "./optimizer.js";

/** The options of `nesterov`. */
export interface NesterovOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule. */
  eta: Rate;
  /**
   * γ ∈ [0, 1), the damping: the share of the velocity that is kept, a number or a schedule; 0 is gradient
   * descent. PyTorch's momentum.
   */
  gamma: Rate;
}

/**
 * Nesterov's accelerated gradient, with the lecture's η inside the velocity:
 *
 *     v ← γv − η∇f(w)
 *     w ← w + γv − η∇f(w)
 *
 * The method takes its gradient where the velocity is about to lead, at x + γv, and not at x. Here w is that point
 * itself, so that a gradient is only ever asked for at w; x = w − γv. Where γ follows a schedule the exact change
 * of variable would take the next γ in the second line: like PyTorch, we take the present one.
 *
 * PyTorch keeps η outside the velocity (`momentumEtaOutside` with `lookAhead`): the same path at a constant η.
 *
 * @param options by their names, with their ranges and defaults: `NesterovOptions`
 * @example
 * run(nesterov({eta: 0.1, gamma: 0.9}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Nesterov (1983), A method of solving a convex programming problem with convergence rate O(1/k²); in terms
 *   of a velocity: Sutskever, Martens, Dahl, Hinton (2013), On the importance of initialization and momentum in
 *   deep learning, eq. 3 and 4; at the point ahead: Bengio, Boulanger-Lewandowski, Pascanu (2013), Advances in
 *   optimizing recurrent networks, eq. 7
 */
export function nesterov(options: NesterovOptions): Optimizer<MomentumState> {
  const {eta: etaAt, gamma: gammaAt} = readOptions("nesterov", options, {
    eta: rate(nonNegative),
    gamma: rate(rightOpenUnit),
  });
  const {init, checkStep} = checkedState(
    "nesterov",
    (w): MomentumState => ({eta: Number.NaN, v: zerosLike(w)}),
  );
  return {
    name: "Nesterov",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const {v} = state;
      for (let i = 0; i < w.length; i++) {
        v[i] = gamma * v[i] - eta * g[i];
        w[i] += gamma * v[i] - eta * g[i];
      }
      state.eta = eta;
    },
  };
}
