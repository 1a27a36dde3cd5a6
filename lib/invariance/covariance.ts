import {checkFunction, positive} from "../arguments.js";
import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";
import type {ChangeOfVariables} from "../objectives/wrappers/changeOfVariables.js";
import {checkChange, toNew, toOld} from "../objectives/wrappers/changeOfVariables.js";
import {transformed} from "../objectives/wrappers/transformed.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {number, optional, whole} from "../options/kinds.js";
import {list} from "../options/numbers.js";
import {type Option, readOptions} from "../options/option.js";
import {startRun} from "../run/startRun.js";

/** New coordinates u = Mw + s and a new unit of the loss, F = cf. */
export interface Transformation {
  readonly change: ChangeOfVariables;
  /** c. */
  readonly lossScale: number;
}

/** Whose covariance is measured, and under what. */
export interface CovarianceOptions<State extends OptimizerState> {
  /**
   * Makes the method for an objective, f or F. It is told which coordinates it is for, so that it can take its ε or
   * its η along; a method that heeds that is covariant only with this help.
   */
  method: (objective: Objective, transformation: Transformation) => Optimizer<State>;
  /** f, in the old coordinates. */
  objective: Objective;
  /** The start in the old coordinates. */
  w0: ArrayLike<number>;
  /** The new coordinates, as `rotation`, `stretching`, `shifting` or `linearMap` make them. */
  change: ChangeOfVariables;
  /** c ∈ (0, ∞), 1 by default. */
  lossScale?: number;
  /** The updates of each run, a whole number ≥ 0. */
  steps: number;
  /** Puts something other than the method's own beginning into the state, in the coordinates that it is told; without it, nothing. */
  prepare?: (state: State, transformation: Transformation) => void;
}

/** The same method from the same start in two sets of coordinates. Rows are points in the old ones. */
export interface Covariance {
  /** The rows of both paths, less one; fewer than asked for where a run diverged. */
  readonly steps: number;
  /** The path on f: (steps + 1) × n. */
  readonly path: Float64Array;
  /** The path on F, taken back to the old coordinates: (steps + 1) × n. */
  readonly mappedBack: Float64Array;
  /**
   * The largest distance between both at the same step, in units of the largest distance of the path on f from its
   * start. ∞ where one of the runs diverged before the other, and where only the run on F moved at all.
   */
  readonly deviation: number;
}

/**
 * Measures whether a method is covariant under a change of variables: it runs on f from w₀ and on
 * F(u) = cf(M⁻¹(u − s)) from the image of w₀, and the second path is taken back and laid over the first. Rounding
 * apart, the deviation of a covariant method is 0.
 *
 * @throws RangeError if the dimensions differ, or f is not finite at w₀
 * @example
 * const objective = rotatedQuadratic({lambda: [1, 10]});
 * covariance({method: () => adam({eta: 0.1}), objective, w0: [2, 1], change: rotation(Math.PI / 6), steps: 100});
 */
export function covariance<State extends OptimizerState>(options: CovarianceOptions<State>): Covariance {
  const {method, objective, w0, change, lossScale, steps, prepare} = readOptions("covariance", options, {
    method: aFunction<CovarianceOptions<State>["method"]>(),
    objective: {fallback: undefined, read: (where, _, value) => checkObjective(where, value as Objective)},
    w0: list<number>(),
    change: {
      fallback: undefined,
      read: (where, name, value) => checkChange(where, name, value as ChangeOfVariables),
    },
    lossScale: number(positive, 1),
    steps: whole(0),
    prepare: optional(aFunction<NonNullable<CovarianceOptions<State>["prepare"]>>()),
  });
  const n = objective.dimension;
  const old: Transformation = {change: unchanged(n), lossScale: 1};
  const changed: Transformation = {change, lossScale};
  const pathOf = (f: Objective, start: ArrayLike<number>, transformation: Transformation) => {
    const started = startRun(method(f, transformation), f, start);
    prepare?.(started.state, transformation);
    return started.advance(steps);
  };

  const u0 = new Float64Array(n);
  const renewed = transformed(objective, change, lossScale);
  toNew(change, Float64Array.from(w0), u0);
  const original = pathOf(objective, w0, old);
  const image = pathOf(renewed, u0, changed);

  const common = Math.min(original.steps, image.steps);
  const path = original.trajectory.subarray(0, (common + 1) * n);
  const mappedBack = new Float64Array(path.length);
  for (let k = 0; k <= common; k++) {
    toOld(change, image.trajectory.subarray(k * n, (k + 1) * n), mappedBack.subarray(k * n, (k + 1) * n));
  }
  const deviation = original.steps === image.steps ? relativeDistance(path, mappedBack, n) : Infinity;
  return {steps: common, path, mappedBack, deviation};
}

/** An option that is a function. */
function aFunction<F>(): Option<F> {
  return {fallback: undefined, read: (where, name, value) => checkFunction(where, name, value as F)};
}

/** The coordinates as they are. */
function unchanged(dimension: number): ChangeOfVariables {
  const matrix = new Float64Array(dimension ** 2);
  for (let i = 0; i < dimension; i++) matrix[i * (dimension + 1)] = 1;
  return {dimension, matrix, inverse: matrix, shift: new Float64Array(dimension)};
}

function relativeDistance(path: Float64Array, other: Float64Array, n: number): number {
  let apart = 0;
  let extent = 0;
  for (let row = 0; row < path.length; row += n) {
    let squareApart = 0;
    let squareExtent = 0;
    for (let i = 0; i < n; i++) {
      squareApart += (other[row + i] - path[row + i]) ** 2;
      squareExtent += (path[row + i] - path[i]) ** 2;
    }
    apart = Math.max(apart, Math.sqrt(squareApart));
    extent = Math.max(extent, Math.sqrt(squareExtent));
  }
  return apart === 0 ? 0 : apart / extent;
}
