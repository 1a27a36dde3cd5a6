import {inInterval, interval, openUnit} from "../arguments.js";

/** [0, ∞]: the factor of a method that leaves the numbers is ∞. */
const factor = interval(0, Infinity, "[]");

/**
 * The least k with rateᵏ ≤ tolerance: the steps that a method with this factor per step needs to shrink its error to
 * the share `tolerance`, ⌈ln tolerance / ln rate⌉. A rate of 1 or more never gets there: Infinity; a rate of 0 needs
 * one step.
 *
 * @param rate the factor per step, ∈ [0, ∞]
 * @param tolerance ∈ (0, 1)
 */
export function stepsToTolerance(rate: number, tolerance: number): number {
  inInterval("stepsToTolerance", "tolerance", tolerance, openUnit);
  inInterval("stepsToTolerance", "rate", rate, factor);
  if (rate >= 1) return Infinity;
  return Math.max(1, Math.ceil(Math.log(tolerance) / Math.log(rate)));
}

/**
 * The steps that one more decimal digit takes, −1/log₁₀ rate: no whole number, so that rates can be compared by it.
 * Infinity for a rate of 1 or more, 0 for a rate of 0.
 *
 * @param rate the factor per step, ∈ [0, ∞]
 */
export function stepsPerDigit(rate: number): number {
  inInterval("stepsPerDigit", "rate", rate, factor);
  return rate >= 1 ? Infinity : -1 / Math.log10(rate) || 0;
}
