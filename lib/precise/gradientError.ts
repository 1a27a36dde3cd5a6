import {checkFunction} from "../arguments.js";
import type {ScalarFunction} from "../autodiff/arithmetic.js";
import {checkVector, checkVectorOf, type Vector} from "../vector.js";
import {add, type DoubleDouble, fromNumber, mul, sqrt, sub, toNumber} from "./doubleDouble.js";
import {type PreciseDual, preciseDuals} from "./duals.js";

/** ∇f(w) to some 30 digits, by forward mode. What doubles hold of w, and of constants in f, counts as exact. */
export function preciseGradient(f: ScalarFunction, w: Vector): DoubleDouble[] {
  const along = (i: number): PreciseDual[] =>
    Array.from(w, (wj, j) => ({value: fromNumber(wj), tangent: fromNumber(i === j ? 1 : 0)}));
  return Array.from(w, (_, i) => f(preciseDuals, along(i)).tangent);
}

/**
 * The error |g − ∇f(w)|/|∇f(w)| of a gradient g that was computed in doubles, measured against one of some 30 digits.
 * NaN where the gradient is no number, or is zero.
 *
 * @throws RangeError if g has another length than w
 */
export function gradientError(f: ScalarFunction, w: Vector, g: Vector): number {
  checkFunction("gradientError", "f", f);
  checkVectorOf("gradientError", "g", g, checkVector("gradientError", "w", w).length);
  const exact = preciseGradient(f, w);
  return toNumber(length(exact.map((e, i) => sub(fromNumber(g[i]), e)))) / toNumber(length(exact));
}

function length(components: readonly DoubleDouble[]): DoubleDouble {
  return sqrt(components.map(c => mul(c, c)).reduce(add));
}
