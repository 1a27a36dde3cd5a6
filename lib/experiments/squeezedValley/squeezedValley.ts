import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import {
  type ChangeOfVariables,
  stretching,
  toNew,
  toOld,
} from "../../objectives/wrappers/changeOfVariables.js";
import {transformed} from "../../objectives/wrappers/transformed.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {type History, run} from "../../run/run.js";
import {descentOptimum} from "../../theory/descentOptimum.js";

/** The valley of the lesson on momentum: curvature 1 along it, 25 across. */
export const curvatures = [1, 25] as const;
export const valley = rotatedQuadratic({lambda: [...curvatures]});

/** Gradient descent in the squeezed plane, at the step size that is best there. */
export interface SqueezedDescent {
  readonly change: ChangeOfVariables;
  /** The curvatures λᵢ/dᵢ² of the squeezed valley. */
  readonly lambdas: readonly [number, number];
  /** The larger of them over the smaller. */
  readonly kappa: number;
  readonly eta: number;
  /** The run in the squeezed plane. */
  readonly history: History;
  /** Its path taken back to the weights' own plane, a row for each step. */
  readonly mappedBack: Float64Array;
}

/**
 * The plane squeezed by its own axes, u = (w₁/√s, w₂√s), and gradient descent there. At s = √(λ₂/λ₁) the valley is
 * round.
 *
 * @param squeeze s ∈ (0, ∞); 1 leaves the plane as it is
 * @param start where it starts in the weights' own plane
 */
export function squeezedDescent(squeeze: number, start: readonly number[], steps: number): SqueezedDescent {
  const factors = [1 / Math.sqrt(squeeze), Math.sqrt(squeeze)];
  const change = stretching(factors);
  const lambdas = [curvatures[0] * squeeze, curvatures[1] / squeeze] as const;
  const [least, most] = [Math.min(...lambdas), Math.max(...lambdas)];
  const eta = descentOptimum(least, most);
  const u0 = new Float64Array(2);
  toNew(change, Float64Array.from(start), u0);
  const history = run(gradientDescent({eta}), transformed(valley, change), u0, {steps});
  const mappedBack = new Float64Array(history.trajectory.length);
  for (let row = 0; row < mappedBack.length; row += 2)
    toOld(change, history.trajectory.subarray(row, row + 2), mappedBack.subarray(row, row + 2));
  return {change, lambdas, kappa: most / least, eta, history, mappedBack};
}
