import {checkParts, inInterval, leftOpenUnit, wholeNumber} from "../arguments.js";

/**
 * What a running average A ← (1 − r)A + rg that starts at 0 has taken up of a constant g after t updates:
 * 1 − (1 − r)ᵗ. Dividing by it removes the lag.
 *
 * Derivation: A = r Σₖ₌₀ᵗ⁻¹ (1 − r)ᵏ g, a geometric sum.
 *
 * @param rate r ∈ (0, 1], the lecture's β or γ
 * @param t t ∈ {0, 1, …}, the updates made
 */
export function averageShare(rate: number, t: number): number {
  inInterval("averageShare", "rate", rate, leftOpenUnit);
  wholeNumber("averageShare", "t", t);
  // 1 − (1 − r)ᵗ, without the loss of digits at a small r.
  return t === 0 ? 0 : -Math.expm1(t * Math.log1p(-rate));
}

/**
 * The length of Adam's t-th step, as a multiple of η, under a constant gradient if the bias is not corrected:
 * (1 − (1 − β)ᵗ)/√(1 − (1 − γ)ᵗ). With the correction it is 1 at every t.
 *
 * @param rates `beta` β ∈ (0, 1], the rate of the average of gradients
 *   and `gamma` γ ∈ (0, 1], the rate of the average of squared gradients
 * @param t t ∈ {1, 2, …}, the number of the step
 * @source Kingma, Ba (2015), Adam: a method for stochastic optimization, § 3
 */
export function uncorrectedAdamStep(rates: {beta: number; gamma: number}, t: number): number {
  const {beta, gamma} = checkParts("uncorrectedAdamStep", "rates", rates);
  inInterval("uncorrectedAdamStep", "beta", beta, leftOpenUnit);
  inInterval("uncorrectedAdamStep", "gamma", gamma, leftOpenUnit);
  wholeNumber("uncorrectedAdamStep", "t", t, 1);
  return averageShare(beta, t) / Math.sqrt(averageShare(gamma, t));
}
