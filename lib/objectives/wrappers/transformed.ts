import {inInterval, positive, sameLength} from "../../arguments.js";
import {product, productOfTransposed} from "../../matrix/products.js";
import type {Vector} from "../../vector.js";
import {checkLandscape, checkObjective} from "../checkObjective.js";
import {drawsOf} from "../data/stochastic.js";
import type {Landscape, Objective} from "../objective.js";
import {type ChangeOfVariables, checkChange, toNew, toOld} from "./changeOfVariables.js";

/**
 * The same function in other coordinates u = Mw + s, and in other units of its value:
 *
 *     F(u) = c f(w),   ∇F(u) = c M⁻ᵀ∇f(w),   H_F(u) = c M⁻ᵀ H_f(w) M⁻¹      at w = M⁻¹(u − s)
 *
 * A point w and its image u (`toNew`, `toOld`) have the same value but for c. A method whose path from the image of
 * a start is the image of its path is covariant under the change.
 *
 * @param change the new coordinates: a rotation, a stretching, a shift, a linear map, or several composed
 * @param lossScale c ∈ (0, ∞), 1 by default
 * @throws RangeError if the change has another dimension, or c is out of bounds
 * @example
 * const turned = transformed(rosenbrock, rotation(Math.PI / 6));
 */
export function transformed(objective: Objective, change: ChangeOfVariables, lossScale = 1): Objective {
  const {dimension: n} = checkObjective("transformed", objective);
  sameLength("transformed", "change", checkChange("transformed", "change", change).shift, n);
  const c = inInterval("transformed", "lossScale", lossScale, positive);
  const {inverse} = change;
  const w = new Float64Array(n);
  const g = new Float64Array(n);
  const scratch = new Float64Array(n * n);

  return {
    ...drawsOf(objective),
    name: `${objective.name}, transformed`,
    dimension: n,
    value(u) {
      toOld(change, u, w);
      return c * objective.value(w);
    },
    gradient(u, out) {
      toOld(change, u, w);
      const value = objective.gradient(w, g);
      productOfTransposed(inverse, g, [n, n, 1], out);
      for (let i = 0; i < n; i++) out[i] *= c;
      return c * value;
    },
    hessian:
      objective.hessian &&
      ((u, out) => {
        toOld(change, u, w);
        objective.hessian?.(w, out);
        product(out, inverse, [n, n, n], scratch);
        productOfTransposed(inverse, scratch, [n, n, n], out);
        for (let i = 0; i < out.length; i++) out[i] *= c;
      }),
  };
}

/** A landscape in other coordinates, with all that a figure needs to know of it: minima, window and start move too. */
export function transformedLandscape(
  landscape: Landscape,
  change: ChangeOfVariables,
  lossScale = 1,
): Landscape {
  const objective = transformed(landscape, change, lossScale);
  const {formula, minima, window, start} = checkLandscape("transformedLandscape", landscape);
  const n = landscape.dimension;
  const image = (point: readonly number[]) => {
    const u: Vector = new Float64Array(n);
    toNew(change, Float64Array.from(point), u);
    return Array.from(u);
  };
  const centre = image(window.map(([low, high]) => (low + high) / 2));
  return {
    ...objective,
    formula: `${lossScale === 1 ? "" : `${lossScale} · `}f(M⁻¹(u − s)),  f = ${formula}`,
    minima: minima.map(({at, value}) => ({at: image(at), value: lossScale * value})),
    // The smallest box around the image of the old one: its half widths are Σⱼ |Mᵢⱼ| times the old ones.
    window: centre.map((middle, i) => {
      const reach = window.reduce(
        (sum, [low, high], j) => sum + (Math.abs(change.matrix[i * n + j]) * (high - low)) / 2,
        0,
      );
      return [middle - reach, middle + reach] as const;
    }),
    start: image(start),
  };
}
