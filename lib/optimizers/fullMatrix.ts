import {symmetricEigen} from "../matrix/symmetricEigen.js";
import {applySymmetricFunction, onRange} from "../matrix/symmetricFunction.js";
import type {Vector} from "../vector.js";
import type {OptimizerState} from "./optimizer.js";

/** The state of the full-matrix methods. Both arrays are in double precision, whatever w is in. */
export interface FullMatrixState extends OptimizerState {
  /** G, the sum or the average of ggᵀ, row by row. Starts at 0. */
  G: Float64Array;
  /** p, the direction: w ← w − ηp. */
  p: Float64Array;
}

/** The state for n parameters. */
export function fullMatrixState(n: number): FullMatrixState {
  return {eta: Number.NaN, G: new Float64Array(n * n), p: new Float64Array(n)};
}

/** G ← keep · G + add · ggᵀ. */
export function accumulate(G: Float64Array, g: Vector, keep: number, add: number): void {
  const n = g.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) G[i * n + j] = keep * G[i * n + j] + add * g[i] * g[j];
  }
}

/** w ← w − η(G^(1/2) + εI)⁻¹g, on the range of G: elsewhere there has been no gradient. */
export function stepByRoot(
  w: Vector,
  g: Vector,
  {G, p}: FullMatrixState,
  eta: number,
  epsilon: number,
): void {
  const eigen = symmetricEigen(G, g.length);
  const inverse = onRange(eigen, lambda => 1 / (Math.sqrt(lambda) + epsilon));
  applySymmetricFunction(eigen, inverse, g, p);
  for (let i = 0; i < w.length; i++) w[i] -= eta * p[i];
}
