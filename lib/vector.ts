/** Parameters, gradients and optimizer states: flat typed arrays, in double or single precision. */
export type Vector = Float64Array | Float32Array;

/** A zero vector of the same length and precision as `w`. */
export function zerosLike(w: Vector): Vector {
  return w instanceof Float32Array ? new Float32Array(w.length) : new Float64Array(w.length);
}

/** The inner product aᵀb of two vectors of equal length. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The Euclidean length |a| = √(aᵀa). */
export function norm(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

/** Whether every component is a finite number: neither NaN nor ±∞. */
export function isFiniteVector(a: Vector): boolean {
  for (let i = 0; i < a.length; i++) if (!Number.isFinite(a[i])) return false;
  return true;
}
