import type {Landscape} from "../../objectives/objective.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {logarithmicGrid} from "../../run/logarithmicGrid.js";
import {type History, run} from "../../run/run.js";

/** A method that walks a landscape: what it is at a step size η. */
export type Method = (eta: number) => Optimizer;

/** A walk with the step size that it was given. */
export interface Walk {
  readonly eta: number;
  readonly history: History;
}

/** The updates of each walk. */
export const steps = 240;
/** The step sizes tried. */
export const etas = logarithmicGrid(3e-4, 0.5, 12);
/** A walk makes no step longer than this share of the window's width: a longer one would jump over what it explores. */
export const longestStep = 0.02;

/**
 * A walk with the step size that suits the method best: of those whose every step still looks like walking, the one with
 * the least mean loss on the way. Judged by its last loss alone, a method would choose steps that leap over the valleys.
 * If every step size leaps, the smallest is taken.
 *
 * @param start two numbers
 */
export function bestWalk(method: Method, landscape: Landscape, start: ArrayLike<number>): Walk {
  const [[left, right]] = landscape.window;
  const longest = longestStep * (right - left);
  let best: {eta: number; mean: number; history: History} | undefined;
  for (const eta of etas) {
    const history = walk(method, eta, landscape, start, longest);
    if (history.steps < steps) continue;
    const mean = history.values.reduce((sum, value) => sum + value, 0) / history.values.length;
    if (!best || mean < best.mean) best = {eta, mean, history};
  }
  return best ?? {eta: etas[0], history: run(method(etas[0]), landscape, start, {steps})};
}

/** A walk that ends where a step is too long. */
function walk(
  method: Method,
  eta: number,
  landscape: Landscape,
  start: ArrayLike<number>,
  longest: number,
): History {
  let [x, y] = [start[0], start[1]];
  return run(method(eta), landscape, start, {
    steps,
    stop(w) {
      const length = Math.hypot(w[0] - x, w[1] - y);
      x = w[0];
      y = w[1];
      return length > longest;
    },
  });
}

/** The first step from which a walk stays within a distance of where it ends. */
export function arrival({trajectory, steps: made}: History, distance: number): number {
  const [x, y] = trajectory.subarray(2 * made);
  let k = made;
  while (k > 0 && Math.hypot(trajectory[2 * k - 2] - x, trajectory[2 * k - 1] - y) <= distance) k--;
  return k;
}
