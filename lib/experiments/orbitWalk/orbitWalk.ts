import {
  apart,
  between,
  changedBy,
  type Factors,
  factorsLoss,
  trainedFactors,
} from "../linearFactors/gradientFlow.js";

/** A place on a way: the length walked up to it, and the loss there. */
export interface Place {
  readonly walked: number;
  readonly loss: number;
}

/** Training, and where it ends. */
export interface Training {
  readonly places: readonly Place[];
  readonly start: Factors;
  readonly end: Factors;
}

/** Gradient descent on two linear layers, down to a minimum. */
export function trainingOfFactors(): Training {
  const way = trainedFactors();
  return {places: placesOf(way), start: way[0], end: way[way.length - 1]};
}

/** The same network in other weights: W₂U and U⁻¹W₁ with U a rotation by an angle (in radians). */
export function turnedBy(factors: Factors, angle: number): Factors {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  // A rotation has an inverse always.
  return changedBy(factors, [c, -s, s, c])!;
}

/** The walk along the orbit up to an angle, in small turns. */
export function orbitWalk(from: Factors, angle: number, turns = 90): Place[] {
  return placesOf(Array.from({length: turns + 1}, (_, k) => turnedBy(from, (angle * k) / turns)));
}

/** The straight line between the same two ends. */
export function shortcut(from: Factors, to: Factors, parts = 40): Place[] {
  return placesOf(Array.from({length: parts + 1}, (_, k) => between(from, to, k / parts)));
}

function placesOf(way: readonly Factors[]): Place[] {
  let walked = 0;
  return way.map((factors, k) => {
    if (k) walked += apart(way[k - 1], factors);
    return {walked, loss: factorsLoss(factors)};
  });
}
