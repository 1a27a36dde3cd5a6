import type {Objective} from "../objectives/objective.js";
import type {Optimizer} from "../optimizers/optimizer.js";
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

/**
 * Runs every entrant from the same start for the same number of steps.
 *
 * @param etas the step sizes among which each entrant gets its own best one; without them each takes its own eta
 */
export function runRace<Name extends string>(
  entrants: readonly Entrant<Name>[],
  objective: Objective,
  start: ArrayLike<number>,
  {steps, etas}: {steps: number; etas?: readonly number[]},
): RaceRun<Name>[] {
  return entrants.map(({method, make, eta: own}) => {
    const eta = etas ? tuneStepSize(make, objective, start, {etas, steps}).best : own;
    return {method, eta, history: run(make(eta), objective, start, {steps})};
  });
}
