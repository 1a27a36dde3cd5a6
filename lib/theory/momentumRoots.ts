import {checkDirection} from "./checkDirection.js";

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Momentum in one eigen-direction of a quadratic: η ∈ [0, ∞), γ ∈ [0, 1), the curvature λ. */
export interface MomentumDirection {
  readonly eta: number;
  readonly gamma: number;
  readonly lambda: number;
}

/**
 * (1 + γ − ηλ)² − 4γ, the discriminant of z² − (1 + γ − ηλ)z + γ: negative where the position oscillates. For
 * λ ≥ 0 it is computed as (γc − γ)((1 + √(ηλ))² − γ) with γc = (1 − √(ηλ))², which keeps its digits at the
 * critical damping, where the plain formula loses them.
 */
export function momentumDiscriminant(direction: MomentumDirection): number {
  const {eta, gamma, lambda} = checkDirection("momentumDiscriminant", direction);
  const s = eta * lambda;
  if (s < 0) return (1 + gamma - s) ** 2 - 4 * gamma;
  return ((1 - Math.sqrt(s)) ** 2 - gamma) * ((1 + Math.sqrt(s)) ** 2 - gamma);
}

/**
 * The roots of z² − (1 + γ − ηλ)z + γ, the greater modulus first: the factors by which the two modes of momentum
 * change per step. A conjugate pair, of modulus √γ, where the position oscillates.
 *
 * Derivation: eliminating v from v ← γv − ηλx, x ← x + v leaves xₜ₊₁ = (1 + γ − ηλ)xₜ − γxₜ₋₁; set xₜ = zᵗ.
 *
 * @source Polyak (1964), Some methods of speeding up the convergence of iteration methods
 */
export function momentumRoots(direction: MomentumDirection): [Complex, Complex] {
  const {eta, gamma, lambda} = checkDirection("momentumRoots", direction);
  const discriminant = momentumDiscriminant(direction);
  const sum = 1 + gamma - eta * lambda;
  if (discriminant < 0) {
    const im = Math.sqrt(-discriminant) / 2;
    return [
      {re: sum / 2, im},
      {re: sum / 2, im: -im},
    ];
  }
  // The second root follows from the product γ, so that no difference of near numbers is taken.
  const greater = (sum + (sum < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return [
    {re: greater, im: 0},
    {re: greater === 0 ? 0 : gamma / greater, im: 0},
  ];
}
