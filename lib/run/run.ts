import {sameLength, wholeNumber} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {isFiniteVector, type Vector, zerosLike} from "../vector.js";

/** What a run recorded. Every number in it is finite. Row k of an array belongs to w after k updates. */
export interface History {
  /** The number of parameters n. */
  readonly dimension: number;
  /** The updates that led to finite numbers; the history has steps + 1 rows. */
  readonly steps: number;
  /** (steps + 1) × n: row k is w after k updates. */
  readonly trajectory: Float64Array;
  /** f(w) after k updates. */
  readonly values: Float64Array;
  /** The step size η of update k → k + 1 (length steps). */
  readonly eta: Float64Array;
  /** How the run ended. A divergence is a result, not an error. */
  readonly outcome: "completed" | "stopped" | "diverged";
  /** The end in words: "completed 100 steps", "stopped at step 40", "diverged at step 12". */
  readonly message: string;
}

/** How long to run. */
export interface RunOptions {
  /** The most updates to make. */
  steps: number;
  /** Ends the run early when it returns true; asked after each update, and once before the first (k = 0). */
  stop?: (w: Vector, value: number, k: number) => boolean;
  /** The precision of the parameters; "float64" by default. */
  precision?: "float64" | "float32";
}

/**
 * Runs an optimizer on an objective from w0 and returns the history. The run ends after `steps` updates, when
 * `stop` says so, or when f or a parameter leaves the finite numbers: then it "diverged at step k", k being the
 * first update that led there, and the history holds the k finite rows before.
 *
 * Costs one evaluation of the gradient per update, and one at the end.
 *
 * @throws RangeError if w0 has another length than the objective, holds a number that is not finite, or steps is
 *   no whole number
 */
export function run<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  w0: ArrayLike<number>,
  {steps, stop, precision = "float64"}: RunOptions,
): History {
  const n = objective.dimension;
  wholeNumber("run", "steps", steps);
  sameLength("run", "w0", w0, n);
  const w: Vector = precision === "float32" ? Float32Array.from(w0) : Float64Array.from(w0);
  if (!isFiniteVector(w)) throw new RangeError(`run: w0 must be finite, got [${Array.from(w0).join(", ")}]`);

  const g = zerosLike(w);
  const state = optimizer.init(w);
  const trajectory = new Float64Array((steps + 1) * n);
  const values = new Float64Array(steps + 1);
  const eta = new Float64Array(steps);

  const history = (k: number, outcome: History["outcome"], message: string): History => ({
    dimension: n,
    steps: k,
    trajectory: trajectory.subarray(0, (k + 1) * n),
    values: values.subarray(0, k + 1),
    eta: eta.subarray(0, k),
    outcome,
    message,
  });

  for (let k = 0; ; k++) {
    const value = objective.gradient(w, g);
    if (!Number.isFinite(value) || !isFiniteVector(w)) {
      if (k === 0) throw new RangeError(`run: ${objective.name} must be finite at w0, got ${value}`);
      return history(k - 1, "diverged", `diverged at step ${k}`);
    }
    trajectory.set(w, k * n);
    values[k] = value;
    if (stop?.(w, value, k)) return history(k, "stopped", `stopped at step ${k}`);
    if (k === steps) return history(k, "completed", `completed ${k} steps`);
    optimizer.step(w, g, state, k);
    eta[k] = state.eta;
  }
}
