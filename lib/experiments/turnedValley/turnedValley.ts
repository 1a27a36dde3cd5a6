import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import type {Landscape} from "../../objectives/objective.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {logarithmicGrid} from "../../run/logarithmicGrid.js";
import {type History, run} from "../../run/run.js";
import {mean} from "../mean.js";

/** The curvatures along the valley and across it. */
export const curvatures = [1, 400] as const;
/** The minimum, which the valley is turned around. It is not 0: there weight decay would lead straight to it. */
export const centre = [2, 1] as const;
/** The updates after which the loss is compared. */
export const steps = 150;
/** A run that swings is judged by the mean of so many of its last losses, and not by a lucky last step. */
export const judged = 20;
/** The step sizes that each method chooses from. */
export const etas = logarithmicGrid(1e-4, 10, 41);

/** The methods in the race, by their names there. */
export const makers = {
  gradientDescent: (eta: number): Optimizer => gradientDescent({eta}),
  momentum: (eta: number): Optimizer => momentum({eta, gamma: 0.9}),
  adam: (eta: number): Optimizer => adam({eta}),
} as const;

/** The place that is so far along the valley and so far across it from the minimum, when it is turned by φ (in radians). */
export function turned([along, across]: readonly [number, number], angle: number): [number, number] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [centre[0] + c * along - s * across, centre[1] + s * along + c * across];
}

/** The valley turned by φ (in radians). */
export function valleyAt(angle: number): Landscape {
  return rotatedQuadratic({lambda: curvatures, angle, centre});
}

/** What a run is judged by: its mean loss over the last steps; Infinity where it diverged. */
export function judgement({outcome, values}: History): number {
  return outcome === "diverged" ? Infinity : mean(Array.from(values.slice(-judged)));
}

/** How a method ends in a valley with each step size, and the step size with which it ends lowest. */
export interface Tuned {
  /** The judgement for each of `etas`. */
  readonly losses: readonly number[];
  readonly eta: number;
  readonly loss: number;
}

/**
 * Tunes a method in the valley turned by φ (in radians).
 *
 * @param start how far along the valley and across it from the minimum: the start turns with the valley
 */
export function tunedInValley(
  make: (eta: number) => Optimizer,
  angle: number,
  start: readonly [number, number],
): Tuned {
  const valley = valleyAt(angle);
  const from = turned(start, angle);
  const losses = etas.map(eta => judgement(run(make(eta), valley, from, {steps, record: "none"})));
  const loss = Math.min(...losses);
  return {losses, eta: etas[losses.indexOf(loss)], loss};
}

/** Starts all around the minimum, along and across, on the half of an ellipse: the other half is the same by symmetry. */
export const starts: readonly (readonly [number, number])[] = Array.from({length: 12}, (_, k) => {
  const phi = ((k + 0.5) / 12) * Math.PI;
  return [-1.8 * Math.cos(phi), 0.6 * Math.sin(phi)];
});
