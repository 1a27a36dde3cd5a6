import {atLeastOne, inInterval, positive} from "../arguments.js";

/**
 * The constant step size at which gradient descent is fastest on a quadratic: η = 2/(λmin + λmax).
 *
 * There the slowest and the steepest direction shrink alike: 1 − ηλmin = −(1 − ηλmax). Any other η makes one of
 * them slower.
 *
 * @param lambdaMin λmin ∈ (0, ∞), the least curvature
 * @param lambdaMax λmax ∈ (0, ∞), the greatest
 */
export function descentOptimum(lambdaMin: number, lambdaMax: number): number {
  inInterval("descentOptimum", "lambdaMin", lambdaMin, positive);
  inInterval("descentOptimum", "lambdaMax", lambdaMax, positive);
  return 2 / (lambdaMin + lambdaMax);
}

/**
 * The rate at that step size: (κ − 1)/(κ + 1), where κ = λmax/λmin ∈ [1, ∞) is the condition number.
 *
 * @source Polyak (1964), Some methods of speeding up the convergence of iteration methods
 */
export function descentOptimalRate(kappa: number): number {
  inInterval("descentOptimalRate", "kappa", kappa, atLeastOne);
  return (kappa - 1) / (kappa + 1);
}
