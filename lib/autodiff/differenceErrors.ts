import {norm, type Vector} from "../vector.js";
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
  const exact = new Float64Array(f.dimension);
  const difference = new Float64Array(f.dimension);
  const errorAt = (w: Vector, h: number, differentiate: typeof centralDifferences) => {
    f.gradient(w, exact);
    differentiate(f, w, h, difference);
    for (let i = 0; i < exact.length; i++) difference[i] -= exact[i];
    return norm(difference) / norm(exact);
  };
  const overPoints = (h: number, differentiate: typeof centralDifferences) => {
    const squares = points.map(w => errorAt(w, h, differentiate) ** 2);
    return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
  };
  return widths.map(h => ({
    h,
    forward: overPoints(h, forwardDifferences),
    central: overPoints(h, centralDifferences),
  }));
}
