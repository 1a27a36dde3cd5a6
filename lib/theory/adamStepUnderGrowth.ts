import {atLeastOne, checkParts, inInterval, leftOpenUnit} from "../arguments.js";

/**
 * The length that Adam's step settles at, as a multiple of η, under gradients that each are ρ times the one before, at
 * ε = 0:
 *
 *     β/(1 − (1 − β)/ρ) · √((1 − (1 − γ)/ρ²)/γ)
 *
 * It is 1 at ρ = 1, has its greatest value, `adamStepSupremum`, at ρ = (1 − γ)/(1 − β), and tends to β/√γ for ρ → ∞,
 * where each gradient is a spike beside all before it.
 *
 * Derivation: with g the last gradient, M = βgΣ((1 − β)/ρ)ᵏ and S = γg²Σ((1 − γ)/ρ²)ᵏ, two geometric sums.
 *
 * @param rates `beta` β ∈ (0, 1], the rate of the average of gradients
 *   and `gamma` γ ∈ (0, 1], the rate of the average of squared gradients
 * @param growth ρ ∈ [1, ∞)
 */
export function adamStepUnderGrowth(rates: {beta: number; gamma: number}, growth: number): number {
  const {beta, gamma} = checkParts("adamStepUnderGrowth", "rates", rates);
  inInterval("adamStepUnderGrowth", "beta", beta, leftOpenUnit);
  inInterval("adamStepUnderGrowth", "gamma", gamma, leftOpenUnit);
  inInterval("adamStepUnderGrowth", "growth", growth, atLeastOne);
  const average = beta / (1 - (1 - beta) / growth);
  return average * Math.sqrt((1 - (1 - gamma) / growth ** 2) / gamma);
}
