import {inInterval, real, wholeNumber} from "../arguments.js";
import {checkDirection} from "./checkDirection.js";
import {type MomentumDirection, momentumDiscriminant, momentumRoots} from "./momentumRoots.js";

/**
 * (z₁ᵗ − z₂ᵗ)/(z₁ − z₂) for the roots z₁, z₂ of momentum: the position after t steps that starts at 0 and is 1 after
 * the first. Each form below is free of differences of near numbers, so that it holds at critical damping too.
 */
function impulse(direction: MomentumDirection, t: number): number {
  if (t === 0) return 0;
  const discriminant = momentumDiscriminant(direction);
  const [{re, im}] = momentumRoots(direction);
  const root = Math.sqrt(direction.gamma);
  if (discriminant < 0) {
    const angle = Math.atan2(im, re);
    return (root ** (t - 1) * Math.sin(t * angle)) / Math.sin(angle);
  }
  if (discriminant === 0) return t * re ** (t - 1);
  const halfLogRatio = Math.asinh(Math.sqrt(discriminant) / (2 * root));
  return (re ** (t - 1) * Math.expm1(-2 * t * halfLogRatio)) / Math.expm1(-2 * halfLogRatio);
}

/**
 * The position after t steps of momentum in one eigen-direction, from x₀ at rest, in closed form:
 *
 *     xₜ = x₁(z₁ᵗ − z₂ᵗ)/(z₁ − z₂) − γx₀(z₁ᵗ⁻¹ − z₂ᵗ⁻¹)/(z₁ − z₂),   x₁ = (1 − ηλ)x₀
 *
 * Derivation: both terms solve xₜ₊₁ = (1 + γ − ηλ)xₜ − γxₜ₋₁, as z₁ + z₂ = 1 + γ − ηλ and z₁z₂ = γ. At t = 1 their sum
 * is x₁, at t = 2 it is (1 + γ − ηλ)x₁ − γx₀.
 *
 * @param t t ∈ {0, 1, …}, the steps made
 * @param x0 the start, 1 by default
 */
export function momentumPosition(direction: MomentumDirection, t: number, x0 = 1): number {
  checkDirection("momentumPosition", direction);
  wholeNumber("momentumPosition", "t", t);
  inInterval("momentumPosition", "x0", x0, real);
  if (t === 0) return x0;
  const x1 = (1 - direction.eta * direction.lambda) * x0;
  return x1 * impulse(direction, t) - direction.gamma * x0 * impulse(direction, t - 1);
}

/**
 * The envelope of that motion: the amplitude A·√γᵗ of xₜ = A√γᵗcos(tθ − φ) where the position oscillates (z = √γe^±iθ),
 * and |xₜ| itself in the other regimes.
 */
export function momentumEnvelope(direction: MomentumDirection, t: number, x0 = 1): number {
  checkDirection("momentumEnvelope", direction);
  wholeNumber("momentumEnvelope", "t", t);
  inInterval("momentumEnvelope", "x0", x0, real);
  if (momentumDiscriminant(direction) >= 0) return Math.abs(momentumPosition(direction, t, x0));
  const {eta, gamma, lambda} = direction;
  const [{re, im}] = momentumRoots(direction);
  const sine = ((1 - eta * lambda) * x0 - re * x0) / im;
  return Math.hypot(x0, sine) * Math.sqrt(gamma) ** t;
}
