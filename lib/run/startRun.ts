import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import type {Vector} from "../vector.js";
import {advance, type Stop} from "./advance.js";
import type {History} from "./history.js";
import {type Position, type Precision, startPosition} from "./position.js";
import {restorePosition, type SavedRun, savePosition} from "./save.js";

/** A run that goes on when it is told to, and can be saved in between. */
export interface Run<State extends OptimizerState = OptimizerState> {
  /** The parameters as they are now, and the method's state: to be read, not to be written. */
  readonly w: Vector;
  readonly state: State;
  /** f(w). */
  readonly value: number;
  /** Updates made. */
  readonly t: number;
  /**
   * Makes at most `steps` further updates and returns their history, which begins where the run stands. Two advances
   * lead to the same bits as one of the sum of their steps.
   *
   * @throws RangeError if steps is no whole number; Error if the run has diverged
   */
  advance(steps: number, options?: {stop?: Stop}): History;
  /** The run as JSON, the objective's draws included. */
  save(): SavedRun;
}

/**
 * Starts a run at w0 without making an update.
 *
 * @param precision of the parameters; "float64" by default
 * @throws RangeError if w0 has another length than the objective or holds a number that is not finite, or f is not
 *   finite there
 * @example
 * const descent = startRun(adam({eta: 0.02}), rosenbrock, [-1.2, 1]);
 * descent.advance(100);
 * const text = JSON.stringify(descent.save());
 */
export function startRun<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  w0: ArrayLike<number>,
  {precision = "float64"}: {precision?: Precision} = {},
): Run<State> {
  return runFrom(optimizer, objective, startPosition("startRun", optimizer, objective, w0, precision));
}

/**
 * Takes up a run that was saved: it goes on bit for bit as if it had never been interrupted.
 *
 * @param saved what `save` returned, after any way through JSON
 * @param optimizer the same method with the same arguments; of them only the name is saved
 * @param objective the same objective on the same data; its draws are taken back to where they were
 * @throws RangeError or TypeError that says in a sentence what is wrong with `saved`
 * @example
 * const saved = startRun(adam({eta: 0.02}), rosenbrock, [-1.2, 1]).save();
 * resumeRun(saved, adam({eta: 0.02}), rosenbrock).advance(100);
 */
export function resumeRun<State extends OptimizerState>(
  saved: unknown,
  optimizer: Optimizer<State>,
  objective: Objective,
): Run<State> {
  return runFrom(optimizer, objective, restorePosition(optimizer, objective, saved));
}

function runFrom<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  position: Position<State>,
): Run<State> {
  return {
    w: position.w,
    state: position.state,
    get value() {
      return position.value;
    },
    get t() {
      return position.t;
    },
    advance: (steps, {stop} = {}) => advance("advance", optimizer, objective, position, steps, stop),
    save: () => savePosition(optimizer, objective, position),
  };
}
