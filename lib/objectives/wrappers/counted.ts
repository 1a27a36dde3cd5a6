import type {Vector} from "../../vector.js";
import {checkObjective} from "../checkObjective.js";
import {isStochastic} from "../data/stochastic.js";
import type {Objective} from "../objective.js";

/** An objective that knows how often it was evaluated. */
export interface Counted extends Objective {
  /** The places at which f and its gradient have been computed so far: for a loss over data, the passes over it. */
  readonly evaluations: number;
}

/**
 * An objective that counts its evaluations, so that a method is charged for all of them, those of its line search
 * included. It is asked for f and the gradient together, and remembers the last of them: to ask again for the place
 * where one stands costs nothing, as in any program that keeps what it has computed.
 *
 * @param objective f, with an exact gradient
 * @throws TypeError if it is no objective, or draws its gradients
 * @example
 * const f = counted(rosenbrock);
 * run(lbfgs(f), f, [-1.2, 1], {steps: 30});
 * console.log(f.evaluations);
 */
export function counted(objective: Objective): Counted {
  checkObjective("counted", objective);
  if (isStochastic(objective)) {
    throw new TypeError(`counted: objective must have exact gradients, and ${objective.name} draws its own`);
  }
  const at = new Float64Array(objective.dimension).fill(Number.NaN);
  const g = new Float64Array(objective.dimension);
  let value = Number.NaN;
  let evaluations = 0;
  const evaluate = (w: Vector) => {
    for (let i = 0; i < w.length; i++) {
      if (w[i] === at[i]) continue;
      at.set(w);
      value = objective.gradient(w, g);
      evaluations++;
      return;
    }
  };
  return {
    name: objective.name,
    dimension: objective.dimension,
    get evaluations() {
      return evaluations;
    },
    value(w) {
      evaluate(w);
      return value;
    },
    gradient(w, out) {
      evaluate(w);
      out.set(g);
      return value;
    },
  };
}
