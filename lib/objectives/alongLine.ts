import {sameLength} from "../arguments.js";
import type {Vector} from "../vector.js";
import {dot} from "../vector.js";
import type {Objective} from "./objective.js";

/**
 * An objective along a straight line, as a function of one variable:
 *
 *     φ(α) = f(w + αd)        φ′(α) = dᵀ∇f(w + αd)
 *
 * @param w the point at α = 0
 * @param d the direction, as long as one unit of α
 * @throws RangeError if w or d has another length than the objective
 * @example
 * alongLine(rosenbrock, [1, 1], [0, 1]).value(Float64Array.of(0.5)); // f(1, 1.5)
 */
export function alongLine(objective: Objective, w: ArrayLike<number>, d: ArrayLike<number>): Objective {
  const n = objective.dimension;
  sameLength("alongLine", "w", w, n);
  sameLength("alongLine", "d", d, n);
  const direction = Float64Array.from(d);
  const at = new Float64Array(n);
  const g = new Float64Array(n);
  const go = (alpha: Vector) => {
    for (let i = 0; i < n; i++) at[i] = w[i] + alpha[0] * direction[i];
  };
  return {
    name: `${objective.name} along a line`,
    dimension: 1,
    value(alpha) {
      go(alpha);
      return objective.value(at);
    },
    gradient(alpha, out) {
      go(alpha);
      const value = objective.gradient(at, g);
      out[0] = dot(g, direction);
      return value;
    },
  };
}
