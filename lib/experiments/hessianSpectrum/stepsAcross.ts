import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {run} from "../../run/run.js";

/**
 * The steps that gradient descent takes on a quadratic with these eigenvalues until every direction is within
 * `tolerance` of its start, counted in a run; Infinity if `most` steps do not suffice.
 *
 * @param lambdas λᵢ ∈ (0, ∞)
 * @param eta η ∈ [0, ∞)
 */
export function stepsAcross(
  lambdas: readonly number[],
  {eta, tolerance, most}: {eta: number; tolerance: number; most: number},
): number {
  const stop = (w: ArrayLike<number>) => Math.max(...Array.from(w, Math.abs)) <= tolerance;
  const start = lambdas.map(() => 1);
  const options = {steps: most, stop, record: "none"} as const;
  const {steps, outcome} = run(gradientDescent({eta}), rotatedQuadratic({lambda: lambdas}), start, options);
  return outcome === "stopped" ? steps : Infinity;
}
