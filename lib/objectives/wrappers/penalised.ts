import {nonNegative} from "../../arguments.js";
import {number} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import type {Vector} from "../../vector.js";
import {checkObjective} from "../checkObjective.js";
import {drawsOf} from "../data/stochastic.js";
import type {Objective} from "../objective.js";

/** The options of `penalised`. */
export interface PenalisedOptions {
  /** λ ∈ [0, ∞), the weight of ½|w|² in the loss. */
  weightDecay: number;
}

/**
 * A function with a penalty on large parameters, f(w) + ½λ|w|²: weight decay as a part of the loss. What
 * `withWeightDecay` does to a method, this does to the objective, for methods that need its values, such as L-BFGS.
 *
 * @param objective f
 * @param options by their names: `PenalisedOptions`
 * @throws RangeError if λ is out of bounds
 * @example
 * const f = penalised(scalarFactorization, {weightDecay: 0.1});
 * run(lbfgs(f), f, [6, 0.1], {steps: 20});
 * @source Krogh, Hertz (1991), A simple weight decay can improve generalization, eq. 2
 */
export function penalised(objective: Objective, options: PenalisedOptions): Objective {
  checkObjective("penalised", objective);
  const {weightDecay} = readOptions("penalised", options, {weightDecay: number(nonNegative)});
  const penalty = (w: Vector) => {
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += w[i] * w[i];
    return 0.5 * weightDecay * sum;
  };
  return {
    ...drawsOf(objective),
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
