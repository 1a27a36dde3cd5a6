import type {Objective} from "../lib/objectives/objective.js";
import type {Rectangle} from "./contours.js";

/** The points at which the function is looked at, along each axis. */
const samples = 40;

/**
 * Levels at which the lines of a function lie evenly over the picture: quantiles of its values in the window. The
 * lower half of the levels takes the lowest quarter of the area, where the minima are.
 */
export function levelsOf(objective: Objective, {x, y}: Rectangle, count: number): number[] {
  const values: number[] = [];
  const w = new Float64Array(2);
  for (let i = 0; i < samples; i++) {
    for (let j = 0; j < samples; j++) {
      w[0] = x[0] + ((i + 0.5) / samples) * (x[1] - x[0]);
      w[1] = y[0] + ((j + 0.5) / samples) * (y[1] - y[0]);
      values.push(objective.value(w));
    }
  }
  values.sort((a, b) => a - b);
  const levels = Array.from({length: count}, (_, k) => {
    const share = ((k + 0.5) / count) ** 2;
    return values[Math.floor(share * values.length)];
  });
  return [...new Set(levels)];
}
