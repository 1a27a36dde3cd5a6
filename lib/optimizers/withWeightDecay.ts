import {nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/**
 * Any method with weight decay as a part of the loss: it is handed the gradient of f(w) + ½λ|w|²,
 *
 *     g ← ∇f(w) + λw
 *
 * as PyTorch's `weight_decay` does for every method but AdamW, whose decay stays out of the gradient (`adamw`).
 *
 * The state is the method's own, with `decayed` beside it: the gradient that it was handed.
 *
 * @param optimizer the method
 * @param weightDecay λ ∈ [0, ∞), a number or a schedule
 * @example
 * const method = withWeightDecay(adam({eta: 0.1}), {weightDecay: 0.01});
 * run(method, quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Krogh, Hertz (1991), A simple weight decay can improve generalization, eq. 2 and 3
 */
export function withWeightDecay<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  {weightDecay}: {weightDecay: Rate},
): Optimizer<State & {decayed: Vector}> {
  const weightDecayAt = scheduleOf("withWeightDecay", "weightDecay", weightDecay, nonNegative);
  return {
    name: `${optimizer.name} with weight decay`,
    init: w => ({...optimizer.init(w), decayed: zerosLike(w)}),
    step(w, g, state, t) {
      const weightDecay = weightDecayAt(t);
      const {decayed} = state;
      for (let i = 0; i < w.length; i++) decayed[i] = g[i] + weightDecay * w[i];
      optimizer.step(w, decayed, state, t);
    },
  };
}
