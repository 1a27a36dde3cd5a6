import {sameLength} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {isFiniteVector, type Vector, zerosLike} from "../vector.js";

/** The precision of parameters, gradients and states. */
export type Precision = "float64" | "float32";

/** Where a run stands: all that its future depends on, but for an objective's draws. */
export interface Position<State extends OptimizerState = OptimizerState> {
  readonly w: Vector;
  /** The gradient at w, and f(w): evaluated already, so that going on draws nothing twice. */
  readonly g: Vector;
  value: number;
  readonly state: State;
  /** Updates made. */
  t: number;
}

/**
 * The start of a run at w0.
 *
 * @throws RangeError if w0 has another length than the objective or holds a number that is not finite, or f is not
 *   finite there
 */
export function startPosition<State extends OptimizerState>(
  where: string,
  optimizer: Optimizer<State>,
  objective: Objective,
  w0: ArrayLike<number>,
  precision: Precision,
): Position<State> {
  sameLength(where, "w0", w0, objective.dimension);
  const w: Vector = precision === "float32" ? Float32Array.from(w0) : Float64Array.from(w0);
  if (!isFiniteVector(w))
    throw new RangeError(`${where}: w0 must be finite, got [${Array.from(w0).join(", ")}]`);
  const g = zerosLike(w);
  const value = objective.gradient(w, g);
  if (!Number.isFinite(value)) {
    throw new RangeError(`${where}: ${objective.name} must be finite at w0, got ${value}`);
  }
  return {w, g, value, state: optimizer.init(w), t: 0};
}

/** Whether f or a parameter has left the finite numbers. */
export function hasDiverged({w, value}: Position): boolean {
  return !Number.isFinite(value) || !isFiniteVector(w);
}
