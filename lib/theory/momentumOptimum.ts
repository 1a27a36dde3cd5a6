import {inInterval, positive} from "../arguments.js";

/** The step size and the damping at which momentum is fastest on a quadratic, and the rate there. */
export interface MomentumOptimum {
  readonly eta: number;
  readonly gamma: number;
  readonly rate: number;
}

/**
 * The best constant momentum on a quadratic: η = (2/(√λmin + √λmax))² and γ = ((√κ − 1)/(√κ + 1))², with the rate
 * √γ = (√κ − 1)/(√κ + 1), κ = λmax/λmin.
 *
 * Derivation: the rate is at least √γ, and it is √γ where every direction oscillates or is critical, that is
 * γ ≥ (1 − √(ηλ))² for all λ. The least such γ makes both ends critical: 1 − √(ηλmin) = √(ηλmax) − 1.
 *
 * @param lambdaMin λmin ∈ (0, ∞), the least curvature
 * @param lambdaMax λmax ∈ (0, ∞), the greatest
 * @source Polyak (1964), Some methods of speeding up the convergence of iteration methods
 */
export function momentumOptimum(lambdaMin: number, lambdaMax: number): MomentumOptimum {
  inInterval("momentumOptimum", "lambdaMin", lambdaMin, positive);
  inInterval("momentumOptimum", "lambdaMax", lambdaMax, positive);
  const low = Math.sqrt(lambdaMin);
  const high = Math.sqrt(lambdaMax);
  const rate = Math.abs(high - low) / (high + low);
  return {eta: (2 / (low + high)) ** 2, gamma: rate ** 2, rate};
}
