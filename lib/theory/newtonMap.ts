import {checkFunction, inInterval, positive} from "../arguments.js";
import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";

/**
 * Newton's step in one dimension, as a map of the line into itself: x ↦ x − f′(x)/f″(x). Where f″ is 0 it is no
 * number or infinite.
 *
 * @throws TypeError if the objective has more than one parameter, or no Hessian
 * @example
 * newtonMap(hyperbola)(2); // −8
 */
export function newtonMap(objective: Objective): (x: number) => number {
  const {dimension, name, hessian} = checkObjective("newtonMap", objective);
  if (dimension !== 1 || !hessian)
    throw new TypeError(`newtonMap: ${name} must have one parameter and a Hessian`);
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  const H = new Float64Array(1);
  return x => {
    w[0] = x;
    objective.gradient(w, g);
    hessian.call(objective, w, H);
    return x - g[0] / H[0];
  };
}

/**
 * How far from a minimum at 0 Newton's method may start: the r up to which its step brings every x of (0, r) nearer
 * to 0. For an even function r and −r are exchanged by the step. Infinity, if that holds up to `most`.
 *
 * Bisection, so that the step has to bring x nearer on one side of r and not on the other.
 *
 * @param map Newton's step, from `newtonMap`
 * @param most where the search ends, in (0, ∞)
 * @throws TypeError if the map is no function; RangeError if `most` is out of bounds
 */
export function newtonBasin(map: (x: number) => number, most: number): number {
  checkFunction("newtonBasin", "map", map);
  inInterval("newtonBasin", "most", most, positive);
  const nearer = (x: number) => Math.abs(map(x)) < x;
  if (nearer(most)) return Infinity;
  let [inside, outside] = [0, most];
  for (;;) {
    const x = (inside + outside) / 2;
    if (x === inside || x === outside) return inside;
    if (nearer(x)) inside = x;
    else outside = x;
  }
}
