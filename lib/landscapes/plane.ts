import {sameLength} from "../arguments.js";
import {dot, norm, type Vector} from "../vector.js";

/** A place of a plane: its coordinates along the two axes, in the units of the weights. */
export type Place = readonly [a: number, b: number];

/** A plane in the space of all weights: the points origin + a·u + b·v, with u and v of length 1 and at a right angle. */
export interface Plane {
  readonly origin: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/**
 * The plane through a point along two directions. The first axis is the first direction, the second one what is left of
 * the second direction at a right angle to it (Gram and Schmidt).
 *
 * @throws RangeError if the directions are 0 or point the same way
 */
export function planeAlong(origin: Vector, first: Vector, second: Vector): Plane {
  sameLength("planeAlong", "first", first, origin.length);
  sameLength("planeAlong", "second", second, origin.length);
  const u = unit(first);
  // Twice: the rounding of the first round leaves a share of u where the directions are nearly one.
  const once = without(Float64Array.from(second), u);
  if (!(norm(once) > 1e-9 * norm(second))) {
    throw new RangeError("planeAlong: second must point another way than first");
  }
  return {origin: Float64Array.from(origin), u, v: unit(without(once, u))};
}

/** The point of a plane at a place; into `out`, where that is given. */
export function pointAt({origin, u, v}: Plane, [a, b]: Place, out = new Float64Array(origin.length)) {
  for (let i = 0; i < out.length; i++) out[i] = origin[i] + a * u[i] + b * v[i];
  return out;
}

/** The place of a plane that is nearest to a point: where its shadow falls, straight down on the plane. */
export function shadowOn({origin, u, v}: Plane, w: Vector): Place {
  sameLength("shadowOn", "w", w, origin.length);
  const away = Float64Array.from(w, (x, i) => x - origin[i]);
  return [dot(u, away), dot(v, away)];
}

function unit(direction: Vector): Float64Array {
  const length = norm(direction);
  if (!(length > 0)) throw new RangeError(`planeAlong: a direction must not be 0, got length ${length}`);
  return Float64Array.from(direction, x => x / length);
}

/** What is left of a vector at a right angle to a unit vector. */
function without(a: Float64Array, u: Float64Array): Float64Array {
  const share = dot(u, a);
  return a.map((x, i) => x - share * u[i]);
}
