import {checkParts, inInterval, nonNegative, positive, rightOpenUnit} from "../arguments.js";
import {numbers} from "../options/numbers.js";
import {momentumRoots} from "./momentumRoots.js";

/**
 * The spectral radius of momentum on a quadratic: the greatest modulus of the roots over all eigen-directions, and
 * so the factor by which the error shrinks per step in the end.
 *
 * @param descent `eta` η ∈ [0, ∞), the step size
 *   `gamma` γ ∈ [0, 1), the damping, and `lambdas` λᵢ, the eigenvalues of the Hessian
 */
export function momentumRate(descent: {eta: number; gamma: number; lambdas: ArrayLike<number>}): number {
  const {eta, gamma, lambdas} = checkParts("momentumRate", "descent", descent);
  inInterval("momentumRate", "eta", eta, nonNegative);
  inInterval("momentumRate", "gamma", gamma, rightOpenUnit);
  let rate = 0;
  for (const lambda of numbers().read("momentumRate", "lambdas", lambdas)) {
    const [root] = momentumRoots({eta, gamma, lambda});
    rate = Math.max(rate, root.im === 0 ? Math.abs(root.re) : Math.sqrt(gamma));
  }
  return rate;
}

/**
 * The step size from which on momentum no longer converges: ηλ = 2(1 + γ), where a root reaches −1.
 *
 * @param gamma γ ∈ [0, 1), the damping
 * @param lambdaMax λmax ∈ (0, ∞), the greatest curvature
 */
export function momentumEdge(gamma: number, lambdaMax: number): number {
  inInterval("momentumEdge", "gamma", gamma, rightOpenUnit);
  return (2 * (1 + gamma)) / inInterval("momentumEdge", "lambdaMax", lambdaMax, positive);
}

/**
 * The damping at which both roots coincide: γ = (1 − √(ηλ))². A greater γ makes the position oscillate.
 *
 * @param etaLambda ηλ ∈ [0, ∞)
 */
export function criticalDamping(etaLambda: number): number {
  return (1 - Math.sqrt(inInterval("criticalDamping", "etaLambda", etaLambda, nonNegative))) ** 2;
}
