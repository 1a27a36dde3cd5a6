import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {advance, type Stop} from "./advance.js";
import type {History} from "./history.js";
import {type Precision, startPosition} from "./position.js";

export type {History} from "./history.js";

/** How long to run. */
export interface RunOptions {
  /** The most updates to make. */
  steps: number;
  /** Ends the run early when it returns true; asked after each update, and once before the first (k = 0). */
  stop?: Stop;
  /** The precision of the parameters; "float64" by default. */
  precision?: Precision;
}

/**
 * Runs an optimizer on an objective from w0 and returns the history. The run ends after `steps` updates, when
 * `stop` says so, or when f or a parameter leaves the finite numbers: then it "diverged at step k", k being the
 * first update that led there, and the history holds the k finite rows before.
 *
 * Costs one evaluation of the gradient per update, and one at the end. See `startRun` for a run that can be paused,
 * saved and taken up again.
 *
 * @throws RangeError if w0 has another length than the objective, holds a number that is not finite, f is not finite
 *   there, or steps is no whole number
 * @example
 * const {values, message} = run(adam({eta: 0.02}), rosenbrock, [-1.2, 1], {steps: 100});
 * console.log(message, values[100]);
 */
export function run<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  w0: ArrayLike<number>,
  {steps, stop, precision = "float64"}: RunOptions,
): History {
  const start = startPosition("run", optimizer, objective, w0, precision);
  return advance("run", optimizer, objective, start, steps, stop);
}
