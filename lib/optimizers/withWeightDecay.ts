import {nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import {checkOptimizer} from "./checkOptimizer.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** The options of `withWeightDecay`. */
export interface WithWeightDecayOptions {
  /** λ ∈ [0, ∞), what ½|w|² weighs in the loss, a number or a schedule. */
  weightDecay: Rate;
}

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
 * @param options by their names, with their ranges and defaults: `WithWeightDecayOptions`
 * @example
 * const method = withWeightDecay(adam({eta: 0.1}), {weightDecay: 0.01});
 * run(method, quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Krogh, Hertz (1991), A simple weight decay can improve generalization, eq. 2 and 3
 */
export function withWeightDecay<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  options: WithWeightDecayOptions,
): Optimizer<State & {decayed: Vector}> {
  checkOptimizer("withWeightDecay", optimizer);
  const {weightDecay: weightDecayAt} = readOptions("withWeightDecay", options, {
    weightDecay: rate(nonNegative),
  });
  const {init, checkStep} = checkedState("withWeightDecay", (w): State & {decayed: Vector} => ({
    ...optimizer.init(w),
    decayed: zerosLike(w),
  }));
  return {
    name: `${optimizer.name} with weight decay`,
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const weightDecay = weightDecayAt(t);
      const {decayed} = state;
      for (let i = 0; i < w.length; i++) decayed[i] = g[i] + weightDecay * w[i];
      optimizer.step(w, decayed, state, t);
    },
  };
}
