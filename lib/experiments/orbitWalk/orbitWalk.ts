import {
  apart,
  changedBy,
  descentOfFactors,
  type Factors,
  factorsLoss,
} from "../linearFactors/gradientFlow.js";

/** Two linear layers are trained so long, with so large a step. */
const eta = 0.05;
const time = 40;

/** A place on a way: the length walked up to it, and the loss there. */
export interface Place {
  readonly walked: number;
  readonly loss: number;
}

/** Training, and where it ends. */
export interface Training {
  readonly places: readonly Place[];
  readonly end: Factors;
}

/** Gradient descent on two linear layers, down to a minimum. */
export function trainedFactors(): Training {
  const way = descentOfFactors(eta, time);
  return {places: placesOf(way), end: way[way.length - 1]};
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
  const mix = (a: readonly number[], b: readonly number[], t: number) =>
    a.map((x, i) => (1 - t) * x + t * b[i]);
  return placesOf(
    Array.from({length: parts + 1}, (_, k) => ({
      W1: mix(from.W1, to.W1, k / parts),
      W2: mix(from.W2, to.W2, k / parts),
    })),
  );
}

function placesOf(way: readonly Factors[]): Place[] {
  let walked = 0;
  return way.map((factors, k) => {
    if (k) walked += apart(way[k - 1], factors);
    return {walked, loss: factorsLoss(factors)};
  });
}
