import {rightSingular} from "../../matrix/rightSingular.js";
import type {Vector} from "../../vector.js";
import type {OptimizerState} from "../optimizer.js";

/** The state of the full-matrix methods. All arrays are in double precision, whatever w is in. */
export interface FullMatrixState extends OptimizerState {
  /**
   * C, a square root of G: CᵀC = G, row by row. Starts at 0. It stands for G because the sums of squares in G would
   * lose half the digits of the directions with small gradients, the very ones that G^(−1/2) is there for.
   */
  C: Float64Array;
  /** C with the next gradient as one more row. */
  stacked: Float64Array;
  /** p, the direction: w ← w − ηp. */
  p: Float64Array;
}

/** The state for n parameters. */
export function fullMatrixState(n: number): FullMatrixState {
  return {
    eta: Number.NaN,
    C: new Float64Array(n * n),
    stacked: new Float64Array((n + 1) * n),
    p: new Float64Array(n),
  };
}

/**
 * G ← keep · G + add · ggᵀ, then w ← w − η(G^(1/2) + εI)⁻¹g.
 *
 * √keep · C over the row √add · gᵀ is a square root of the new G; its singular values σ and vectors V give another,
 * diag(σ)Vᵀ, and G^(1/2) = V diag(σ) Vᵀ. Where rounding cannot tell σ from 0 (below n · 2⁻⁵² · σmax) there has been no
 * gradient, and none is gone in: g has no component there but noise.
 */
export function fullMatrixStep(
  w: Vector,
  g: Vector,
  {C, stacked, p}: FullMatrixState,
  {keep, add, eta, epsilon}: {keep: number; add: number; eta: number; epsilon: number},
): void {
  const n = w.length;
  const rootOfKeep = Math.sqrt(keep);
  const rootOfAdd = Math.sqrt(add);
  for (let i = 0; i < n * n; i++) stacked[i] = rootOfKeep * C[i];
  for (let j = 0; j < n; j++) stacked[n * n + j] = rootOfAdd * g[j];

  const {values, vectors} = rightSingular(stacked, n);
  const negligible = n * Number.EPSILON * values[0];
  p.fill(0);
  for (let k = 0; k < n; k++) {
    let component = 0;
    for (let j = 0; j < n; j++) {
      C[k * n + j] = values[k] * vectors[j * n + k];
      component += vectors[j * n + k] * g[j];
    }
    if (values[k] <= negligible) continue;
    component /= values[k] + epsilon;
    for (let j = 0; j < n; j++) p[j] += component * vectors[j * n + k];
  }
  for (let j = 0; j < n; j++) w[j] -= eta * p[j];
}
