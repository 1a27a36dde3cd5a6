import {describe} from "../describe.js";
import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {isFiniteVector, type Vector, zerosLike} from "../vector.js";
import {floatArrays, unsoundPart} from "./unsoundPart.js";

export const precisions = ["float64", "float32"] as const;

/** The precision of parameters, gradients and states. */
export type Precision = (typeof precisions)[number];

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
 * @param name what the caller calls w0, for the errors
 * @throws TypeError if w0 is no list of numbers; RangeError if it has another length than the objective or holds a
 *   number that is not finite, or f is not finite there
 */
export function startPosition<State extends OptimizerState>(
  where: string,
  optimizer: Optimizer<State>,
  objective: Objective,
  w0: ArrayLike<number>,
  precision: Precision,
  name = "w0",
): Position<State> {
  const w = parametersFrom(where, name, w0, objective.dimension, precision);
  const g = zerosLike(w);
  const value = objective.gradient(w, g);
  if (!Number.isFinite(value)) {
    throw new RangeError(`${where}: ${objective.name} must be finite at ${name}, got ${describe(value)}`);
  }
  return {w, g, value, state: optimizer.init(w), t: 0};
}

function parametersFrom(
  where: string,
  name: string,
  w0: ArrayLike<number>,
  n: number,
  precision: Precision,
): Vector {
  if (!Array.isArray(w0) && !(ArrayBuffer.isView(w0) && "length" in w0)) {
    throw new TypeError(`${where}: ${name} must be a list of numbers, got ${describe(w0)}`);
  }
  if (w0.length !== n) throw new RangeError(`${where}: ${name} must have length ${n}, got ${w0.length}`);
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(w0[i]))
      throw new RangeError(`${where}: ${name}[${i}] must be a finite number, got ${describe(w0[i])}`);
  }
  return precision === "float32" ? Float32Array.from(w0) : Float64Array.from(w0);
}

/**
 * What says whether a position has left the finite numbers: undefined as long as f, the parameters and, from the first
 * update on, the arrays of the method's state are finite; else the name of the part of the state that is not, or ""
 * for f or a parameter.
 */
export function divergenceOf(position: Position): () => string | undefined {
  const {w, state} = position;
  const arrays = floatArrays(state);
  return () => {
    if (!Number.isFinite(position.value) || !isFiniteVector(w)) return "";
    return position.t > 0 ? unsoundPart(arrays) : undefined;
  };
}
