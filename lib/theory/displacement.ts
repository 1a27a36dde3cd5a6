import {checkParts, wholeNumber} from "../arguments.js";
import {listOfSome} from "../options/kinds.js";
import {averageShare} from "./biasCorrection.js";
import {type NoisyDirection, stationaryVariance} from "./stationaryVariance.js";

/**
 * How far noisy gradient descent, long after its loss is flat, has moved after t more steps: the mean square of its
 * distance from where it was,
 *
 *     E |xₛ₊ₜ − xₛ|² = Σᵢ 2Vᵢ(1 − (1 − ηλᵢ)ᵗ)
 *
 * with Vᵢ the stationary variance in direction i. It grows until every direction has forgotten where it was, the
 * flattest last.
 *
 * Derivation: E xₛ₊ₜxₛ = (1 − ηλ)ᵗV, and the square of the difference is 2V less twice that.
 *
 * @param directions the eigen-directions, each with η, λ and σ²
 * @param t t ∈ {0, 1, …}, the steps between
 */
export function meanSquaredDisplacement(
  directions: readonly Omit<NoisyDirection, "gamma">[],
  t: number,
): number {
  wholeNumber("meanSquaredDisplacement", "t", t);
  listOfSome().read("meanSquaredDisplacement", "directions", directions);
  let sum = 0;
  for (const direction of directions) {
    const {eta, lambda} = checkParts("meanSquaredDisplacement", "directions", direction);
    sum += 2 * stationaryVariance({...direction, gamma: 0}) * forgotten(eta * lambda, t);
  }
  return sum;
}

/** 1 − (1 − r)ᵗ, without the loss of digits at a small r. */
const forgotten = (r: number, t: number) => (r < 1 ? averageShare(r, t) : 1 - (1 - r) ** t);
