import type {Objective} from "../objectives/objective.js";
import type {Optimizer} from "../optimizers/optimizer.js";
import {run} from "./run.js";

/** How well a method does with each of several step sizes, and with which it does best. */
export interface StepSizeSearch {
  /** The step sizes tried. */
  readonly etas: readonly number[];
  /** The loss that each ends with; Infinity where the run diverged. */
  readonly losses: readonly number[];
  /** The step size that ends lowest: the smallest of them on a tie. */
  readonly best: number;
}

/**
 * Runs a method once with each step size, from the same start, and keeps the loss at the end. Methods are only to be
 * compared after each was given its own best step size.
 *
 * @param method the method for a step size η
 * @param etas the step sizes to try, ascending
 * @param steps the number of updates of each run
 * @throws RangeError if there is nothing to try
 */
export function tuneStepSize(
  method: (eta: number) => Optimizer,
  objective: Objective,
  w0: ArrayLike<number>,
  {etas, steps}: {etas: readonly number[]; steps: number},
): StepSizeSearch {
  if (etas.length === 0)
    throw new RangeError("tuneStepSize: etas must hold one step size at least, got none");
  const losses = etas.map(eta => {
    const {outcome, values} = run(method(eta), objective, w0, {steps});
    return outcome === "diverged" ? Infinity : values[values.length - 1];
  });
  return {etas, losses, best: etas[losses.indexOf(Math.min(...losses))]};
}

/** `count` numbers from `least` to `most`, each the same factor above the last. */
export function logarithmicGrid(least: number, most: number, count: number): number[] {
  if (!(least > 0 && most > least && count >= 2)) {
    throw new RangeError(
      `logarithmicGrid: needs 0 < least < most and count ≥ 2, got ${least}, ${most}, ${count}`,
    );
  }
  return Array.from({length: count}, (_, i) => least * (most / least) ** (i / (count - 1)));
}
