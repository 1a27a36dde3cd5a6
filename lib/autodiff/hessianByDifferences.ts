import {sameLength} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
import {norm, type Vector, zerosLike} from "../vector.js";
import {unitRoundoff} from "./finiteDifferences.js";

/**
 * Hessian times vector by a central difference of the gradient, for objectives that have no Hessian of their own:
 *
 *     H(w)v ≈ (∇f(w + hv) − ∇f(w − hv)) / 2h,   h = ∛u (1 + |w|) / |v|
 *
 * It errs by some 10⁻¹⁰ of |H||v|, by rounding, where third derivatives are of the size of the second ones. Costs two
 * gradients.
 *
 * @param v a vector of the length of w; 0 gives 0
 * @returns a function that writes H(w)v into `out`
 */
export function hessianVectorByDifferences(
  objective: Objective,
): (w: Vector, v: Vector, out: Vector) => void {
  const n = objective.dimension;
  const [at, ahead, behind] = [0, 1, 2].map(() => new Float64Array(n));
  return (w, v, out) => {
    sameLength("hessianVectorByDifferences", "v", v, n);
    sameLength("hessianVectorByDifferences", "out", out, n);
    const length = norm(v);
    if (length === 0) {
      out.fill(0);
      return;
    }
    const h = (Math.cbrt(unitRoundoff) * (1 + norm(w))) / length;
    for (let i = 0; i < n; i++) at[i] = w[i] + h * v[i];
    objective.gradient(at, ahead);
    for (let i = 0; i < n; i++) at[i] = w[i] - h * v[i];
    objective.gradient(at, behind);
    for (let i = 0; i < n; i++) out[i] = (ahead[i] - behind[i]) / (2 * h);
  };
}

/** The whole Hessian that way, n × n, made symmetric: 2n gradients. */
export function hessianByDifferences(objective: Objective, w: Vector): Float64Array {
  const n = objective.dimension;
  const times = hessianVectorByDifferences(objective);
  const H = new Float64Array(n * n);
  const unit = zerosLike(w);
  for (let i = 0; i < n; i++) {
    unit[i] = 1;
    times(w, unit, H.subarray(i * n, (i + 1) * n));
    unit[i] = 0;
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) H[i * n + j] = H[j * n + i] = (H[i * n + j] + H[j * n + i]) / 2;
  }
  return H;
}
