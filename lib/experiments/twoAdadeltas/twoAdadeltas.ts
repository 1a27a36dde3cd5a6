import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import {adadelta} from "../../optimizers/adadelta.js";
import {adadeltaZeiler} from "../../optimizers/adadeltaZeiler.js";
import {type History, run} from "../../run/run.js";

/** A stretched valley, a tenth as steep along as across, whose minimum is not at the origin; where both methods start. */
export const twoAdadeltas = {
  valley: rotatedQuadratic({lambda: [1, 10], centre: [1, 0.5]}),
  start: [3, 1.5],
  steps: 300,
} as const;

/** The length of each step of a run. */
export function stepLengths({trajectory, steps}: History): number[] {
  return Array.from({length: steps}, (_, k) =>
    Math.hypot(trajectory[2 * k + 2] - trajectory[2 * k], trajectory[2 * k + 3] - trajectory[2 * k + 1]),
  );
}

/** The lecture's AdaDelta and Zeiler's from the same start on the valley, with the same γ and ε; Zeiler's η is 1. */
export function runTwoAdadeltas(
  {eta, gamma, epsilon}: {eta: number; gamma: number; epsilon: number},
  start: ArrayLike<number> = twoAdadeltas.start,
): {readonly lecture: History; readonly zeiler: History} {
  const {valley, steps} = twoAdadeltas;
  return {
    lecture: run(adadelta({eta, gamma, epsilon}), valley, start, {steps}),
    zeiler: run(adadeltaZeiler({gamma, epsilon}), valley, start, {steps}),
  };
}
