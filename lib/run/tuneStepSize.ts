import {nonNegative} from "../arguments.js";
import {describe} from "../describe.js";
import type {Objective} from "../objectives/objective.js";
import type {Optimizer} from "../optimizers/optimizer.js";
import {whole} from "../options/kinds.js";
import {numbers} from "../options/numbers.js";
import {readOptions} from "../options/option.js";
import {run} from "./run.js";

/** How well a method does with each of several step sizes, and with which it does best. */
export interface StepSizeSearch {
  /** The step sizes tried. */
  readonly etas: readonly number[];
  /** The loss that each ends with; Infinity where the run diverged. */
  readonly losses: readonly number[];
  /** The step size that ends lowest: the smallest of them on a tie, as where every run diverged. */
  readonly best: number;
  /** What was found, in words: "eta = 0.1 ends lowest", or "every run diverged: no eta of 2 to 8 is small enough". */
  readonly message: string;
}

/** What to try. */
export interface TuneOptions {
  /** The step sizes to try, one at least, each in [0, ∞), ascending. */
  etas: readonly number[];
  /** The updates of each run, a whole number ≥ 0. */
  steps: number;
}

/**
 * Runs a method once with each step size, from the same start, and keeps the loss at the end. Methods are only to be
 * compared after each was given its own best step size.
 *
 * @param method the method for a step size η
 * @param options by their names: `TuneOptions`
 * @throws TypeError if an argument is of another kind; RangeError if there is nothing to try, or a number is out of
 *   bounds
 */
export function tuneStepSize(
  method: (eta: number) => Optimizer,
  objective: Objective,
  w0: ArrayLike<number>,
  options: TuneOptions,
): StepSizeSearch {
  if (typeof method !== "function") {
    throw new TypeError(`tuneStepSize: method must be a function of eta, got ${describe(method)}`);
  }
  const {etas, steps} = readOptions("tuneStepSize", options, {etas: numbers(nonNegative), steps: whole(0)});
  if (etas.length === 0) {
    throw new RangeError("tuneStepSize: etas must hold one step size at least, got none");
  }
  const losses = etas.map(eta => {
    const {outcome, values} = run(method(eta), objective, w0, {steps, record: "none"});
    return outcome === "diverged" ? Infinity : values[values.length - 1];
  });
  const least = Math.min(...losses);
  const best = etas[losses.indexOf(least)];
  const message = least < Infinity ? `eta = ${best} ends lowest` : allDiverged(etas);
  return {etas, losses, best, message};
}

const allDiverged = (etas: readonly number[]) =>
  `every run diverged: no eta from ${Math.min(...etas)} to ${Math.max(...etas)} is small enough`;
