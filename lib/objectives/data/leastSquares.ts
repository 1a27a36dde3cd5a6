import {real} from "../../arguments.js";
import type {DataObjective} from "../objective.js";
import {type Examples, linearModel} from "./linearModel.js";

/**
 * Least squares:
 *
 *     f(w) = mean over i of ½ (xᵢᵀw − yᵢ)² + λ/2 |w|²        H = XᵀX / N + λ
 *
 * @param X the inputs xᵢ, a row each; a column of ones gives an intercept
 * @param y the targets yᵢ
 * @param lam λ ∈ [0, ∞), 0 by default
 * @throws RangeError if lengths differ, a number is not finite, or there is no example
 * @example
 * leastSquares({X: [[1, 0], [1, 1], [1, 2]], y: [1, 3, 5]}); // minimum 0 at (1, 2)
 */
export function leastSquares(examples: Examples): DataObjective {
  return linearModel("least squares", "leastSquares", examples, real, {
    value: (z, y) => 0.5 * (z - y) ** 2,
    slope: (z, y) => z - y,
    curvature: () => 1,
  });
}
