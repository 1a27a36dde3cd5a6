import {norm} from "../vector.js";

/** The distance |a − b| of two places. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return norm(Float64Array.from(a, (x, i) => x - b[i]));
}
