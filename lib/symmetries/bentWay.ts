import {sameLength} from "../arguments.js";
import type {Vector} from "../vector.js";

/**
 * The place at t on the quadratic Bézier curve from A to B that a third point bends towards itself:
 *
 *     w(t) = (1 − t)² A + 2t(1 − t) C + t² B
 *
 * With C halfway between A and B it is the straight line.
 *
 * @param t in [0, 1]
 */
export function bentWay(from: Vector, control: Vector, to: Vector, t: number): Float64Array {
  sameLength("bentWay", "control", control, from.length);
  sameLength("bentWay", "to", to, from.length);
  return Float64Array.from(from, (a, i) => (1 - t) ** 2 * a + 2 * t * (1 - t) * control[i] + t * t * to[i]);
}

/** The point halfway: with it as control the way is straight. */
export function halfway(from: Vector, to: Vector): Float64Array {
  return Float64Array.from(from, (a, i) => (a + to[i]) / 2);
}
