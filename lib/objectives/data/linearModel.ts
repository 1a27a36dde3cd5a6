import {type Interval, nonNegative, sameLength} from "../../arguments.js";
import {number} from "../../options/kinds.js";
import {numbers, rows} from "../../options/numbers.js";
import {readOptions} from "../../options/option.js";
import type {Vector} from "../../vector.js";
import type {DataObjective} from "../objective.js";
import {meanOverExamples} from "./meanOverExamples.js";

/** The loss of an example as a function of its margin or prediction z = xᵢᵀw and its target yᵢ. */
export interface LossOfPrediction {
  value(z: number, y: number): number;
  /** ∂/∂z. */
  slope(z: number, y: number): number;
  /** ∂²/∂z². */
  curvature(z: number, y: number): number;
}

/** Examples with their targets. */
export interface Examples {
  /** xᵢ, a row each, one at least. */
  X: readonly ArrayLike<number>[];
  /** yᵢ, one for each row. */
  y: ArrayLike<number>;
  /** λ ∈ [0, ∞): adds λ/2 |w|². */
  lam?: number;
}

/** mean over i of ℓ(xᵢᵀw, yᵢ) + λ/2 |w|², checked and copied. */
export function linearModel(
  name: string,
  where: string,
  examples: Examples,
  targetsIn: Interval,
  {value, slope, curvature}: LossOfPrediction,
): DataObjective {
  const {X, y, lam} = readOptions(where, examples, {
    X: rows(),
    y: numbers(targetsIn),
    lam: number(nonNegative, 0),
  });
  sameLength(where, "y", y, X.length);
  const n = X[0].length;
  const inputs = Float64Array.from(X.flat());
  const targets = Float64Array.from(y);

  const predict = (w: Vector, i: number) => {
    let z = 0;
    for (let j = 0; j < n; j++) z += inputs[i * n + j] * w[j];
    return z;
  };

  return meanOverExamples({
    name,
    dimension: n,
    count: X.length,
    lam,
    loss: (w, i) => value(predict(w, i), targets[i]),
    addGradient(w, i, out) {
      const z = predict(w, i);
      const scale = slope(z, targets[i]);
      for (let j = 0; j < n; j++) out[j] += scale * inputs[i * n + j];
      return value(z, targets[i]);
    },
    addHessian(w, i, out) {
      const scale = curvature(predict(w, i), targets[i]);
      for (let j = 0; j < n; j++) {
        for (let k = 0; k < n; k++) out[j * n + k] += scale * inputs[i * n + j] * inputs[i * n + k];
      }
    },
  });
}
