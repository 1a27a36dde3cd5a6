import {randomRotation} from "../../lib/matrix/rotation.js";
import {createGenerator} from "../../lib/random/generator.js";

/** The symmetric matrix Q diag(λ) Qᵀ with axes drawn from a seed, row by row. */
export function withEigenvalues(lambda: readonly number[], seed = 1): Float64Array {
  const n = lambda.length;
  const Q = randomRotation(n, createGenerator(seed));
  return Float64Array.from({length: n * n}, (_, k) => {
    const i = Math.floor(k / n);
    const j = k % n;
    return lambda.reduce((sum, value, l) => sum + Q[i * n + l] * value * Q[j * n + l], 0);
  });
}

/** The rows × columns matrix U diag(σ) Vᵀ with directions drawn from a seed, row by row. */
export function withSingularValues(sigma: readonly number[], rows: number, columns: number): Float64Array {
  const generator = createGenerator(7);
  const U = randomRotation(rows, generator);
  const V = randomRotation(columns, generator);
  return Float64Array.from({length: rows * columns}, (_, k) => {
    const i = Math.floor(k / columns);
    const j = k % columns;
    return sigma.reduce((sum, value, l) => sum + U[i * rows + l] * value * V[j * columns + l], 0);
  });
}

/** The largest |aᵢ − bᵢ|. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}
