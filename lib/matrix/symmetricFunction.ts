import type {Vector} from "../vector.js";
import type {SymmetricEigen} from "./symmetricEigen.js";

/** What is done to each eigenvalue. */
export type SpectralFunction = (lambda: number) => number;

/**
 * f(A) = Q diag(f(λ)) Qᵀ of a symmetric matrix in its own axes, row by row into `out` (length n²): the square root,
 * the inverse, any power.
 */
export function symmetricFunction(
  {values, vectors}: SymmetricEigen,
  f: SpectralFunction,
  out: Float64Array,
): void {
  const n = values.length;
  out.fill(0);
  for (let k = 0; k < n; k++) {
    const fk = f(values[k]);
    for (let i = 0; i < n; i++) {
      const q = fk * vectors[i * n + k];
      for (let j = 0; j < n; j++) out[i * n + j] += q * vectors[j * n + k];
    }
  }
}

/** f(A)x into `out` (length n), without forming f(A). `out` may not be x. */
export function applySymmetricFunction(
  {values, vectors}: SymmetricEigen,
  f: SpectralFunction,
  x: Vector,
  out: Float64Array,
): void {
  const n = values.length;
  out.fill(0);
  for (let k = 0; k < n; k++) {
    let component = 0;
    for (let i = 0; i < n; i++) component += vectors[i * n + k] * x[i];
    component *= f(values[k]);
    for (let i = 0; i < n; i++) out[i] += component * vectors[i * n + k];
  }
}

/**
 * f on the range of a positive semidefinite matrix and 0 on its null space, as in the Moore–Penrose inverse. An
 * eigenvalue that rounding cannot tell from 0, at most n · 2⁻⁵² · λmax, counts as 0.
 *
 * For the matrices that optimizers sum up from gradients this changes nothing but rounding: no gradient has a
 * component outside the range, and an inverse root there would only magnify the noise of the decomposition.
 */
export function onRange({values}: SymmetricEigen, f: SpectralFunction): SpectralFunction {
  const n = values.length;
  const negligible = n * Number.EPSILON * Math.max(0, values[n - 1]);
  return lambda => (lambda <= negligible ? 0 : f(lambda));
}
