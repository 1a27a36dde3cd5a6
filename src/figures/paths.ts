import type {History} from "../lib/run/run.js";
import {norm} from "../lib/vector.js";
import type {At} from "./strokes.js";

/** The points of a run in the plane by the numbers of their steps. */
export function planePath({trajectory}: History): At {
  return k => [trajectory[2 * k], trajectory[2 * k + 1]];
}

/** The step shown, or the last one of a run that ended before it. */
export function stepAt({steps}: History, step: number): number {
  return Math.min(step, steps);
}

/** The step whose point of the path lies nearest to a place in the plane. */
export function nearestStep({trajectory, steps}: History, x: number, y: number): number {
  let nearest = 0;
  let least = Infinity;
  for (let k = 0; k <= steps; k++) {
    const distance = (trajectory[2 * k] - x) ** 2 + (trajectory[2 * k + 1] - y) ** 2;
    if (distance < least) {
      least = distance;
      nearest = k;
    }
  }
  return nearest;
}

/** The distance from the origin after each step of a run. */
export function distances({trajectory, dimension, steps}: History): Float64Array {
  return Float64Array.from({length: steps + 1}, (_, k) =>
    norm(trajectory.subarray(k * dimension, (k + 1) * dimension)),
  );
}
