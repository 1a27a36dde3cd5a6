import type {Vector} from "../vector.js";

/** A function to be minimised, with its derivatives. */
export interface Objective {
  readonly name: string;
  /** The number of parameters n. */
  readonly dimension: number;
  /** f(w). */
  value(w: Vector): number;
  /** Writes ∇f(w) into `out` (length n) and returns f(w). */
  gradient(w: Vector, out: Vector): number;
  /** Writes the Hessian at w into `out`, row by row (length n²). */
  hessian?(w: Vector, out: Float64Array): void;
}

/** An objective that is the mean over examples, so that it can be estimated from a batch of them. */
export interface DataObjective extends Objective {
  /** The number of examples N. */
  readonly count: number;
  /**
   * Writes the gradient of the mean over the examples `batch[0..size)` (indices in [0, N)) into `out` and returns
   * that mean. The lecture sums where we take the mean: a factor B, absorbed by the step size η.
   */
  batchGradient(w: Vector, batch: Uint32Array, size: number, out: Vector): number;
}

/** A minimum that is known: where it is and the value there. */
export interface KnownMinimum {
  readonly at: readonly number[];
  readonly value: number;
}

/** An objective to be drawn, with what a figure needs to know of it. */
export interface Landscape extends Objective {
  /** f as a formula in Unicode. */
  readonly formula: string;
  /** Known minima: the global one first; empty where the function has none. */
  readonly minima: readonly KnownMinimum[];
  /** The window worth drawing, an interval per coordinate. */
  readonly window: readonly (readonly [number, number])[];
  /** A start point that shows what the function is about. */
  readonly start: readonly number[];
}
