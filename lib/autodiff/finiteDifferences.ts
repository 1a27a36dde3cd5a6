import {checkFunction, inInterval, nonZero, positive, real} from "../arguments.js";
import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";
import {checkVectorOf, type Vector} from "../vector.js";

/** The unit roundoff u = 2⁻⁵³ of double precision: the relative error of one rounding. */
export const unitRoundoff = 2 ** -53;

function checkDifference(where: string, f: (x: number) => number, x: number, h: number): void {
  checkFunction(where, "f", f);
  inInterval(where, "x", x, real);
  inInterval(where, "h", h, positive);
}

/** (f(x + h) − f(x))/h. Its error is |f″|h/2 by truncation, and about 2u|f|/h by rounding. */
export function forwardDifference(f: (x: number) => number, x: number, h: number): number {
  checkDifference("forwardDifference", f, x, h);
  return (f(x + h) - f(x)) / h;
}

/** (f(x + h) − f(x − h))/2h. Its error is |f‴|h²/6 by truncation, and about u|f|/h by rounding. */
export function centralDifference(f: (x: number) => number, x: number, h: number): number {
  checkDifference("centralDifference", f, x, h);
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** (f(x + h) − 2f(x) + f(x − h))/h². Its error is |f⁗|h²/12 by truncation, and about 4u|f|/h² by rounding. */
export function secondDifference(f: (x: number) => number, x: number, h: number): number {
  checkDifference("secondDifference", f, x, h);
  return (f(x + h) - 2 * f(x) + f(x - h)) / (h * h);
}

/** The h at which a forward difference errs least: where both errors are equal, 2√(u|f/f″|). */
export function bestForwardStep(f: number, curvature: number): number {
  inInterval("bestForwardStep", "f", f, real);
  inInterval("bestForwardStep", "curvature", curvature, nonZero);
  return 2 * Math.sqrt(unitRoundoff * Math.abs(f / curvature));
}

/** The h at which a central difference errs least: where the sum of both errors is smallest, ∛(3u|f/f‴|). */
export function bestCentralStep(f: number, thirdDerivative: number): number {
  inInterval("bestCentralStep", "f", f, real);
  inInterval("bestCentralStep", "thirdDerivative", thirdDerivative, nonZero);
  return Math.cbrt(3 * unitRoundoff * Math.abs(f / thirdDerivative));
}

type Difference = (f: (x: number) => number, x: number, h: number) => number;

/** Writes the gradient by a difference quotient in each coordinate into `out`. */
function gradientBy(
  where: string,
  difference: Difference,
  objective: Objective,
  w: Vector,
  h: number,
  out: Vector,
): void {
  const {dimension} = checkObjective(where, objective);
  checkVectorOf(where, "w", w, dimension);
  inInterval(where, "h", h, positive);
  checkVectorOf(where, "out", out, dimension);
  const shifted = Float64Array.from(w);
  for (let i = 0; i < w.length; i++) {
    const alongI = (x: number) => {
      shifted[i] = x;
      return objective.value(shifted);
    };
    out[i] = difference(alongI, w[i], h);
    shifted[i] = w[i];
  }
}

/** Writes the gradient by forward differences of width h into `out`. */
export function forwardDifferences(objective: Objective, w: Vector, h: number, out: Vector): void {
  gradientBy("forwardDifferences", forwardDifference, objective, w, h, out);
}

/** Writes the gradient by central differences of width h into `out`; costs 2n values of the objective. */
export function centralDifferences(objective: Objective, w: Vector, h: number, out: Vector): void {
  gradientBy("centralDifferences", centralDifference, objective, w, h, out);
}
