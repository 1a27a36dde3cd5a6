import type {DataObjective} from "../objective.js";
import {type Examples, linearModel} from "./linearModel.js";

const signs = {text: "{-1, 1}", has: (y: number) => Math.abs(y) === 1};

/**
 * Logistic regression with labels yᵢ = ±1:
 *
 *     f(w) = mean over i of log(1 + exp(−yᵢ xᵢᵀw)) + λ/2 |w|²
 *
 * No margin overflows, and none is lost beside 1: with e = exp(−|m|), the loss of a margin m is max(−m, 0) + log(1 + e).
 *
 * @param X the inputs xᵢ, a row each; a column of ones gives an intercept
 * @param y the labels, each −1 or 1
 * @param lam λ ∈ [0, ∞), 0 by default
 * @throws RangeError if lengths differ, a number is not finite, a label is another, or there is no example
 * @example
 * logisticRegression({X: [[1, -1], [1, 2]], y: [-1, 1], lam: 0.01});
 */
export function logisticRegression(examples: Examples): DataObjective {
  return linearModel("logistic regression", "logisticRegression", examples, signs, {
    value: (z, y) => Math.max(-y * z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
    slope(z, y) {
      const e = Math.exp(-Math.abs(z));
      return (y * z > 0 ? -y * e : -y) / (1 + e);
    },
    curvature(z) {
      const e = Math.exp(-Math.abs(z));
      return e / ((1 + e) * (1 + e));
    },
  });
}
