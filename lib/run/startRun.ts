import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {choice} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import type {Vector} from "../vector.js";
import {advance, type Stop, stopping} from "./advance.js";
import {checkPair} from "./checkPair.js";
import type {History} from "./history.js";
import {type Position, type Precision, precisions, startPosition} from "./position.js";
import {type Recording, recording} from "./recording.js";
import {restorePosition, type SavedRun, savePosition} from "./save.js";

/** How to go on, as `RunOptions` says. */
export interface AdvanceOptions {
  /**
   * Ends the advance early when it returns true; asked after each update, and once before the first. If left out, all
   * steps are made.
   */
  stop?: Stop;
  /** What to keep of the path: "all", {every: k} or "none"; "all" by default. */
  record?: Recording;
}

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
   * @throws RangeError if steps is no whole number, an option is unknown or not allowed, or the path is too long to be
   *   kept; Error if the run has diverged
   */
  advance(steps: number, options?: AdvanceOptions): History;
  /** The run as JSON, the objective's draws included. */
  save(): SavedRun;
}

/** How to start. */
export interface StartOptions {
  /** The precision of the parameters, "float64" or "float32"; "float64" by default. */
  precision?: Precision;
}

/**
 * Starts a run at w0 without making an update.
 *
 * @throws TypeError if an argument is of another kind; RangeError if w0 has another length than the objective or holds
 *   a number that is not finite, f is not finite there, or the precision is another
 * @example
 * const descent = startRun(adam({eta: 0.02}), rosenbrock, [-1.2, 1]);
 * descent.advance(100);
 * const text = JSON.stringify(descent.save());
 */
export function startRun<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  w0: ArrayLike<number>,
  options: StartOptions = {},
): Run<State> {
  checkPair("startRun", optimizer, objective);
  const {precision} = readOptions("startRun", options, {precision: choice(precisions, "float64")});
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
  checkPair("resumeRun", optimizer, objective);
  return runFrom(optimizer, objective, restorePosition("resumeRun", optimizer, objective, saved));
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
    advance: (steps, options = {}) => {
      const known = readOptions("advance", options, {stop: stopping, record: recording});
      return advance("advance", optimizer, objective, position, steps, known);
    },
    save: () => savePosition(optimizer, objective, position),
  };
}
