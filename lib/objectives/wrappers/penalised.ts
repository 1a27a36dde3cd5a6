import {inInterval, nonNegative} from "../../arguments.js";
import type {Vector} from "../../vector.js";
import type {Objective} from "../objective.js";

/**
 * A function with a penalty on large parameters, f(w) + ½λ|w|²: weight decay as a part of the loss. What
 * `withWeightDecay` does to a method, this does to the objective, for methods that need its values, such as L-BFGS.
 *
 * @param objective f
 * @param weightDecay λ ∈ [0, ∞)
 * @throws RangeError if λ is out of bounds
 * @example
 * const f = penalised(scalarFactorization, {weightDecay: 0.1});
 * run(lbfgs(f), f, [6, 0.1], {steps: 20});
 * @source Krogh, Hertz (1991), A simple weight decay can improve generalization, eq. 2
 */
export function penalised(objective: Objective, {weightDecay}: {weightDecay: number}): Objective {
  inInterval("penalised", "weightDecay", weightDecay, nonNegative);
  const penalty = (w: Vector) => {
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += w[i] * w[i];
    return 0.5 * weightDecay * sum;
  };
  return {
    name: `${objective.name} with weight decay`,
    dimension: objective.dimension,
    value: w => objective.value(w) + penalty(w),
    gradient(w, out) {
      const value = objective.gradient(w, out);
      for (let i = 0; i < w.length; i++) out[i] += weightDecay * w[i];
      return value + penalty(w);
    },
  };
}
