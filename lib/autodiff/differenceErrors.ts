import {positive} from "../arguments.js";
import {listOfSome} from "../options/kinds.js";
import {numbers} from "../options/numbers.js";
import {checkVectorOf, norm, type Vector} from "../vector.js";
import {checkDifferentiated} from "./checkDifferentiated.js";
import type {Differentiated} from "./differentiate.js";
import {centralDifferences, forwardDifferences} from "./finiteDifferences.js";

/** How far finite differences of width h are from the gradient, relative to its length. */
export interface DifferenceError {
  readonly h: number;
  readonly forward: number;
  readonly central: number;
}

/**
 * The errors of finite differences against h: too large an h errs by truncation, too small a one by rounding, and on
 * logarithmic axes the two make a V. Each error is the root of the mean square over the points of |g_h − ∇f|/|∇f|, with
 * ∇f from the tape.
 *
 * @param f a function
 * @param points where to differentiate it; the gradient there must not vanish
 * @param widths the values of h > 0
 */
export function differenceErrors(
  f: Differentiated,
  points: readonly Vector[],
  widths: readonly number[],
): DifferenceError[] {
  const where = "differenceErrors";
  checkDifferentiated(where, "f", f);
  listOfSome().read(where, "points", points);
  points.forEach((w, k) => void checkVectorOf(where, `points[${k}]`, w, f.dimension));
  const checked = numbers(positive).read(where, "widths", widths);
  const exact = points.map(w => {
    const g = new Float64Array(f.dimension);
    f.gradient(w, g);
    return g;
  });
  const difference = new Float64Array(f.dimension);
  const errorAt = (place: number, h: number, differentiate: typeof centralDifferences) => {
    differentiate(f, points[place], h, difference);
    for (let i = 0; i < difference.length; i++) difference[i] -= exact[place][i];
    return norm(difference) / norm(exact[place]);
  };
  const overPoints = (h: number, differentiate: typeof centralDifferences) => {
    let sum = 0;
    for (let place = 0; place < points.length; place++) sum += errorAt(place, h, differentiate) ** 2;
    return Math.sqrt(sum / points.length);
  };
  return checked.map(h => ({
    h,
    forward: overPoints(h, forwardDifferences),
    central: overPoints(h, centralDifferences),
  }));
}
