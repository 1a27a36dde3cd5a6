import {inInterval, nonNegative, real, sameLength} from "../../arguments.js";
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

/** Examples xᵢ, a row each, with their targets yᵢ. */
export interface Examples {
  X: readonly ArrayLike<number>[];
  y: ArrayLike<number>;
  /** λ ∈ [0, ∞): adds λ/2 |w|². */
  lam?: number;
}

/** mean over i of ℓ(xᵢᵀw, yᵢ) + λ/2 |w|², checked and copied. */
export function linearModel(
  name: string,
  where: string,
  {X, y, lam = 0}: Examples,
  {value, slope, curvature}: LossOfPrediction,
): DataObjective {
  if (X.length === 0) throw new RangeError(`${where}: X must have one row at least, got none`);
  sameLength(where, "y", y, X.length);
  const n = X[0].length;
  const inputs = new Float64Array(X.length * n);
  X.forEach((row, i) => {
    sameLength(where, `X[${i}]`, row, n);
    for (let j = 0; j < n; j++) inputs[i * n + j] = inInterval(where, `X[${i}][${j}]`, row[j], real);
  });
  const targets = Float64Array.from(y);
  for (let i = 0; i < targets.length; i++) inInterval(where, `y[${i}]`, targets[i], real);

  const predict = (w: Vector, i: number) => {
    let z = 0;
    for (let j = 0; j < n; j++) z += inputs[i * n + j] * w[j];
    return z;
  };

  return meanOverExamples({
    name,
    dimension: n,
    count: X.length,
    lam: inInterval(where, "lam", lam, nonNegative),
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
