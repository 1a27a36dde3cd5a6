import {nonNegative} from "../arguments.js";
import {describe} from "../describe.js";
import type {Objective} from "../objectives/objective.js";
import type {Optimizer} from "../optimizers/optimizer.js";
import {optional, whole} from "../options/kinds.js";
import {numbers} from "../options/numbers.js";
import {readOptions} from "../options/option.js";
import {type History, run} from "./run.js";
import {tuneStepSize} from "./tuneStepSize.js";

/** A method in a race: what it is at a step size η, and the η it takes if it is not tuned. */
export interface Entrant<Name extends string = string> {
  readonly method: Name;
  readonly make: (eta: number) => Optimizer;
  readonly eta: number;
}

/** How a method ran, and with which step size. */
export interface RaceRun<Name extends string = string> {
  readonly method: Name;
  readonly eta: number;
  readonly history: History;
}

/** How to race. */
export interface RaceOptions {
  /** The updates of each, a whole number ≥ 0. */
  steps: number;
  /** The step sizes among which each entrant gets its own best one; without them each takes its own eta. */
  etas?: readonly number[];
}

/**
 * Runs every entrant from the same start for the same number of steps.
 *
 * @throws TypeError if an argument is of another kind; RangeError if a number is out of bounds
 */
export function runRace<Name extends string>(
  entrants: readonly Entrant<Name>[],
  objective: Objective,
  start: ArrayLike<number>,
  options: RaceOptions,
): RaceRun<Name>[] {
  const {steps, etas} = readOptions("runRace", options, {
    steps: whole(0),
    etas: optional(numbers(nonNegative)),
  });
  if (!Array.isArray(entrants)) {
    throw new TypeError(`runRace: entrants must be a list, got ${describe(entrants)}`);
  }
  entrants.forEach((entrant, i) => {
    if (typeof entrant?.make === "function") return;
    throw new TypeError(`runRace: entrants[${i}] must have a make, got ${describe(entrant)}`);
  });
  return entrants.map(({method, make, eta: own}) => {
    const eta = etas ? tuneStepSize(make, objective, start, {etas, steps}).best : own;
    return {method, eta, history: run(make(eta), objective, start, {steps})};
  });
}
