import {checkParts, inInterval, nonNegative, positive} from "../arguments.js";
import {numbers} from "../options/numbers.js";

/**
 * The factor by which gradient descent shrinks the error on a quadratic per step, in the end: max |1 − ηλᵢ|.
 *
 * In the eigen-direction with curvature λ one step takes the error e to e − ηλe. Below 1 the run converges,
 * above 1 it diverges.
 *
 * @param descent `eta` η ∈ [0, ∞), the step size
 *   and `lambdas` λᵢ, the eigenvalues of the Hessian
 * @source Nocedal, Wright (2006), Numerical optimization, 2nd ed., § 3.3
 */
export function descentRate(descent: {eta: number; lambdas: ArrayLike<number>}): number {
  const {eta, lambdas} = checkParts("descentRate", "descent", descent);
  inInterval("descentRate", "eta", eta, nonNegative);
  let rate = 0;
  for (const lambda of numbers().read("descentRate", "lambdas", lambdas)) {
    rate = Math.max(rate, Math.abs(1 - eta * lambda));
  }
  return rate;
}

/** The step size from which on gradient descent no longer converges: |1 − ηλmax| = 1 at η = 2/λmax. */
export function descentEdge(lambdaMax: number): number {
  return 2 / inInterval("descentEdge", "lambdaMax", lambdaMax, positive);
}
