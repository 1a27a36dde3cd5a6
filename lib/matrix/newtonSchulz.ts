import {product, productOfTransposed, productWithTransposed} from "./products.js";

/** The coefficients (a, b, c) that Muon was published with: steep at 0, and never settling at 1 exactly. */
const a = 3.4445;
const b = -4.775;
const c = 2.0315;

/** The iterations that Muon makes. */
export const newtonSchulzSteps = 5;

/** Scratch space of `newtonSchulz`. */
export interface NewtonSchulzScratch {
  /** XXᵀ or XᵀX, whichever is smaller. */
  A: Float64Array;
  /** bA + cA². */
  B: Float64Array;
  /** The product of B and X. */
  BX: Float64Array;
}

/** Scratch space for a matrix of this shape. */
export function newtonSchulzScratch(rows: number, columns: number): NewtonSchulzScratch {
  const side = Math.min(rows, columns);
  return {
    A: new Float64Array(side * side),
    B: new Float64Array(side * side),
    BX: new Float64Array(rows * columns),
  };
}

/**
 * Five steps of the quintic Newton–Schulz iteration, in place, for matrices of one shape:
 *
 *     X ← aX + (bA + cA²)X,  A = XXᵀ
 *
 * or, where X has more rows than columns, the same from the right with A = XᵀX. Each step takes every singular value
 * σ of X to aσ + bσ³ + cσ⁵ and keeps the singular vectors: five take σ ∈ [0.01, 1] to [0.682, 1.134], so that X comes
 * near the orthogonal factor UVᵀ of X = UΣVᵀ. No σ may exceed 1. The steps allocate nothing.
 *
 * @example
 * const X = Float64Array.of(0.6, 0, 0.1, 0, 0.3, 0.2); // 2 × 3, row by row
 * newtonSchulz(2, 3)(X, newtonSchulzScratch(2, 3));
 * @source Jordan et al. (2024), Muon: an optimizer for hidden layers in neural networks,
 *   https://kellerjordan.github.io/posts/muon/
 */
export function newtonSchulz(
  rows: number,
  columns: number,
): (X: Float64Array, scratch: NewtonSchulzScratch) => void {
  const wide = rows <= columns;
  const side = Math.min(rows, columns);
  const toA = [side, Math.max(rows, columns), side] as const;
  const toB = [side, side, side] as const;
  const toBX = wide ? ([side, side, columns] as const) : ([rows, side, side] as const);
  return (X, {A, B, BX}) => {
    for (let k = 0; k < newtonSchulzSteps; k++) {
      if (wide) productWithTransposed(X, X, toA, A);
      else productOfTransposed(X, X, toA, A);
      product(A, A, toB, B);
      for (let i = 0; i < B.length; i++) B[i] = b * A[i] + c * B[i];
      if (wide) product(B, X, toBX, BX);
      else product(X, B, toBX, BX);
      for (let i = 0; i < X.length; i++) X[i] = a * X[i] + BX[i];
    }
  };
}
