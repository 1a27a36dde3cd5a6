import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {choice, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {advance, type Stop, stopping} from "./advance.js";
import {checkPair} from "./checkPair.js";
import type {History} from "./history.js";
import {type Precision, precisions, startPosition} from "./position.js";
import {type Recording, recording} from "./recording.js";

export type {History} from "./history.js";

/** How long to run, and what to keep. */
export interface RunOptions {
  /** The most updates to make, a whole number ≥ 0. */
  steps: number;
  /**
   * Ends the run early when it returns true; asked after each update, and once before the first (k = 0). If left out,
   * the run makes all its steps.
   */
  stop?: Stop;
  /** The precision of the parameters, "float64" or "float32"; "float64" by default. */
  precision?: Precision;
  /**
   * What to keep of the path: "all" for w after every update, {every: k} for every k-th from the start on, "none" for
   * none; "all" by default, of at most 2²⁷ numbers. f and η are kept for every update, and w at the end, in any case.
   */
  record?: Recording;
}

/**
 * Runs an optimizer on an objective from w0 and returns the history. The run ends after `steps` updates, when
 * `stop` says so, or when f, a parameter or the method's state leaves the finite numbers: then it "diverged at step
 * k", k being the first update that led there, and the history holds the k finite rows before. `Outcome` says when a
 * run that made all its updates was still growing without bound.
 *
 * Costs one evaluation of the gradient per update, and one at the end. See `startRun` for a run that can be paused,
 * saved and taken up again.
 *
 * @throws TypeError if an argument is of another kind; RangeError if w0 has another length than the objective, holds a
 *   number that is not finite, f is not finite there, an option is unknown or not allowed, or the path is too long to
 *   be kept
 * @example
 * const {values, message} = run(adam({eta: 0.02}), rosenbrock, [-1.2, 1], {steps: 100});
 * console.log(message, values[100]);
 */
export function run<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  w0: ArrayLike<number>,
  options: RunOptions,
): History {
  checkPair("run", optimizer, objective);
  const {steps, stop, precision, record} = readOptions("run", options, {
    steps: whole(0),
    stop: stopping,
    precision: choice(precisions, "float64"),
    record: recording,
  });
  const start = startPosition("run", optimizer, objective, w0, precision);
  return advance("run", optimizer, objective, start, steps, {stop, record});
}
