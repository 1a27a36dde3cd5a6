import {nonNegative, rightOpenUnit} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {zerosLike} from "../vector.js";
import type {MomentumState} from "./momentum.js";
import type {Optimizer} from "./optimizer.js";

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
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule
 * @param gamma γ ∈ [0, 1), the damping: the share of the velocity that is kept; 0 is gradient descent
 * @example
 * run(nesterov({eta: 0.1, gamma: 0.9}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Nesterov (1983), A method of solving a convex programming problem with convergence rate O(1/k²); in terms
 *   of a velocity: Sutskever, Martens, Dahl, Hinton (2013), On the importance of initialization and momentum in
 *   deep learning, eq. 3 and 4; at the point ahead: Bengio, Boulanger-Lewandowski, Pascanu (2013), Advances in
 *   optimizing recurrent networks, eq. 7
 */
export function nesterov({eta, gamma}: {eta: Rate; gamma: Rate}): Optimizer<MomentumState> {
  const etaAt = scheduleOf("nesterov", "eta", eta, nonNegative);
  const gammaAt = scheduleOf("nesterov", "gamma", gamma, rightOpenUnit);
  return {
    name: "Nesterov",
    init: w => ({eta: Number.NaN, v: zerosLike(w)}),
    step(w, g, state, t) {
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
