import {sameLength} from "../../arguments.js";
import {describe} from "../../describe.js";
import {checkList} from "../../options/numbers.js";
import type {Vector} from "../../vector.js";

/**
 * A function of many variables along a straight line, as one of a single variable:
 *
 *     φ(α) = f(w + αd)
 *
 * @param f the function: an objective's `value`, say. What it is given is used again by the next call.
 * @param w the point at α = 0
 * @param d the direction, as long as one unit of α
 * @throws TypeError if f is no function, or w or d no list; RangeError if w and d have different lengths
 * @example
 * alongLine(rosenbrock.value, [1, 1], [0, 1])(0.5); // f(1, 1.5)
 */
export function alongLine(
  f: (w: Vector) => number,
  w: ArrayLike<number>,
  d: ArrayLike<number>,
): (alpha: number) => number {
  if (typeof f !== "function") {
    throw new TypeError(`alongLine: f must be a function of w, got ${describe(f)}`);
  }
  const n = checkList("alongLine", "w", w).length;
  sameLength("alongLine", "d", checkList("alongLine", "d", d), n);
  const at = new Float64Array(n);
  return alpha => {
    for (let i = 0; i < n; i++) at[i] = w[i] + alpha * d[i];
    return f(at);
  };
}
