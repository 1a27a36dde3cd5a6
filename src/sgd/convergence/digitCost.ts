import {stepsPerDigit} from "../../lib/theory/stepsToTolerance.js";

/** The steps per digit that the axis shows. */
export const costs = [0.5, 1e4] as const;
/** Where on the axis of η the handle of κ stands, in units of 1/λmax. */
export const kappaEta = 0.5;

/** What one more digit costs along a direction of curvature λ, a little beyond the axis at most. */
export function digitCost(eta: number, lambda: number): number {
  return Math.min(2 * costs[1], Math.max(costs[0] / 2, stepsPerDigit(Math.abs(1 - eta * lambda))));
}

/** The dearer of the flattest direction, λ = 1/κ, and the steepest, λ = 1: on the axis. */
export function costAt(eta: number, kappa: number): number {
  return Math.min(costs[1], Math.max(costs[0], digitCost(eta, 1 / kappa), digitCost(eta, 1)));
}

/** The κ at which a digit costs so many steps along the flattest direction, at the η of the handle. */
export function kappaFromCost(steps: number): number {
  return kappaEta / (1 - 10 ** (-1 / steps));
}
