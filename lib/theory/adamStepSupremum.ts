import {checkParts, inInterval, leftOpenUnit, wholeNumber} from "../arguments.js";
import {averageShare} from "./biasCorrection.js";

/**
 * The least bound of Adam's step per η, over all sequences of gradients, at ε = 0:
 *
 *     β / √(γ(1 − (1 − β)²/(1 − γ)))
 *
 * or, in PyTorch's terms, (1 − β₁)/√((1 − β₂)(1 − β₁²/β₂)). Needs (1 − β)² < 1 − γ; otherwise Infinity.
 *
 * Derivation: with M = βΣβ₁ᵏgₖ and S = γΣβ₂ᵏgₖ² (gₖ the gradient k steps ago), the inequality of Cauchy and Schwarz
 * gives (Σβ₁ᵏgₖ)² ≤ Σ(β₁²/β₂)ᵏ · Σβ₂ᵏgₖ², with equality for gₖ ∝ (β₁/β₂)ᵏ: gradients that grow by β₂/β₁ per step.
 *
 * @param rates `beta` β ∈ (0, 1], the rate of the average of gradients
 *   and `gamma` γ ∈ (0, 1], the rate of the average of squared gradients
 * @param t the number of the step, counted from 1: the bound of the t-th step, its bias corrected; without it, the
 *   bound of all steps, which is that for t → ∞
 */
export function adamStepSupremum(rates: {beta: number; gamma: number}, t = Infinity): number {
  const {beta, gamma} = checkParts("adamStepSupremum", "rates", rates);
  inInterval("adamStepSupremum", "beta", beta, leftOpenUnit);
  inInterval("adamStepSupremum", "gamma", gamma, leftOpenUnit);
  const ratio = beta === 1 ? 0 : (1 - beta) ** 2 / (1 - gamma);
  if (t === Infinity) return ratio < 1 ? beta / Math.sqrt(gamma * (1 - ratio)) : Infinity;
  wholeNumber("adamStepSupremum", "t", t, 1);
  const sum = ratio === 1 ? t : (1 - ratio ** t) / (1 - ratio);
  return (beta * Math.sqrt((sum * averageShare(gamma, t)) / gamma)) / averageShare(beta, t);
}
