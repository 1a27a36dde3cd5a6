import {type Covariance, covariance, type Transformation} from "../../invariance/covariance.js";
import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import type {Objective} from "../../objectives/objective.js";
import {shifting, stretching} from "../../objectives/wrappers/changeOfVariables.js";
import {adadelta} from "../../optimizers/adadelta.js";
import {adadeltaZeiler} from "../../optimizers/adadeltaZeiler.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";

/** A bowl with curvatures 1 and 10, its axes turned by 20°, and a start: where both AdaDeltas are tried. */
export const unitBowl = rotatedQuadratic({lambda: [1, 10], angle: Math.PI / 9, centre: [1, -1]});
export const unitStart = [3, 0.5] as const;
export const unitSteps = 300;
/** Zeiler's choice. */
export const unitEpsilon = 1e-6;

/** Zeiler's form, and the lecture's. */
export type AdadeltaForm = "zeiler" | "lecture";

/** Either form, with an ε. */
export function formOf(form: AdadeltaForm, epsilon: number): Optimizer<OptimizerState> {
  return form === "zeiler" ? adadeltaZeiler({epsilon}) : adadelta({eta: 0.05, epsilon});
}

/**
 * The path where the weights are measured in another unit and the loss in its square, which leaves the bowl the same
 * numbers for its curvatures: what was 1 becomes `unit`. ε stays as it is, or takes the square of the unit as well.
 */
export function inUnit(form: AdadeltaForm, unit: number, rescaled: boolean): Covariance {
  return covariance({
    ...problem,
    method: (_: Objective, {lossScale}: Transformation) =>
      formOf(form, unitEpsilon * (rescaled ? lossScale : 1)),
    change: stretching([unit, unit]),
    lossScale: unit ** 2,
  });
}

/** The path where the origin lies at another place of the plane: u = w − origin. */
export function fromOrigin(form: AdadeltaForm, origin: readonly [number, number]): Covariance {
  return covariance({
    ...problem,
    method: () => formOf(form, unitEpsilon),
    change: shifting([0 - origin[0], 0 - origin[1]]),
  });
}

const problem = {objective: unitBowl, w0: unitStart, steps: unitSteps};
