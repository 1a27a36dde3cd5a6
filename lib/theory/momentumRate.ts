import {inInterval, nonNegative, positive, rightOpenUnit} from "../arguments.js";
import {momentumRoots} from "./momentumRoots.js";

/**
 * The spectral radius of momentum on a quadratic: the greatest modulus of the roots over all eigen-directions, and
 * so the factor by which the error shrinks per step in the end.
 *
 * @param eta η ∈ [0, ∞), the step size
 * @param gamma γ ∈ [0, 1), the damping
 * @param lambdas λᵢ, the eigenvalues of the Hessian
 */
export function momentumRate({
  eta,
  gamma,
  lambdas,
}: {
  eta: number;
  gamma: number;
  lambdas: ArrayLike<number>;
}): number {
  let rate = 0;
  for (let i = 0; i < lambdas.length; i++) {
    const [root] = momentumRoots({eta, gamma, lambda: lambdas[i]});
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
