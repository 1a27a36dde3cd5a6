import {checkDirection} from "./checkDirection.js";
import {criticalDamping, momentumEdge} from "./momentumRate.js";
import type {MomentumDirection} from "./momentumRoots.js";

/**
 * How the position moves in one eigen-direction:
 * - `overdamped`: it creeps to the minimum without crossing it more than once (two positive roots)
 * - `critical`: the two roots coincide; the fastest approach at this step size
 * - `underdamped`: it oscillates within an envelope √γᵗ (a conjugate pair)
 * - `alternating`: it jumps across the minimum at every step (two negative roots). The oscillator of mechanics has
 *   no such regime: it comes from steps of finite length, and is gradient descent's zigzag
 * - `unstable`: it does not approach the minimum
 */
export type MomentumRegime = "overdamped" | "critical" | "underdamped" | "alternating" | "unstable";

/** Dampings nearer than this to the critical one count as critical: rounding leaves no exact hit. */
const criticalWidth = 1e-12;

/**
 * The regime of momentum in one eigen-direction, read off the two lines of the (η, γ) plane: the stability edge
 * ηλ = 2(1 + γ) and the critical line γ = (1 − √(ηλ))².
 *
 * @source Qian (1999), On the momentum term in gradient descent learning algorithms
 */
export function momentumRegime(direction: MomentumDirection): MomentumRegime {
  const {eta, gamma, lambda} = checkDirection("momentumRegime", direction);
  const s = eta * lambda;
  if (s <= 0 || eta >= momentumEdge(gamma, lambda)) return "unstable";
  const distance = gamma - criticalDamping(s);
  if (Math.abs(distance) <= criticalWidth) return "critical";
  if (distance > 0) return "underdamped";
  return s < 1 ? "overdamped" : "alternating";
}
