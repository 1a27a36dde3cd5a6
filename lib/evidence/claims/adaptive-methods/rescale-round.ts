import {squeezedDescent} from "../../../experiments/squeezedValley/squeezedValley.js";
import {symmetricEigen} from "../../../matrix/symmetricEigen.js";
import {quadratic} from "../../../objectives/functions/quadratic.js";
import {rotatedQuadratic} from "../../../objectives/functions/rotatedQuadratic.js";
import type {Objective} from "../../../objectives/objective.js";
import {stretching, toNew} from "../../../objectives/wrappers/changeOfVariables.js";
import {transformed} from "../../../objectives/wrappers/transformed.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {descentOptimum} from "../../../theory/descentOptimum.js";
import {atLeast, type Claim, near} from "../../claim.js";

const lambdas = [1, 16, 256];
const start = [3, -2, 1];
const valley = quadratic({A: lambdas.map((lambda, i) => lambdas.map((_, j) => (i === j ? lambda : 0)))});
const skewed = rotatedQuadratic({lambda: [1, 256], angle: Math.PI / 4});
/** u = √λ w, in each coordinate. */
const byCurvature = stretching(lambdas.map(Math.sqrt));

export const rescaleRound: Claim = {
  id: "rescale-round",
  statement:
    "Where the axes of a basin are those of the coordinates, rescaling each coordinate by the root of its curvature makes it round, and then one step of gradient descent suffices.",
  conditions: "A quadratic whose axes are the coordinates': a basin at 45° stays as long as it was.",
  breaks: [
    "the Hessian is taken into the other coordinates from one side",
    "the gradient is not taken into the other coordinates",
  ],
  page: "/steps/adaptive-methods",
  figure: "rescale-round",
  source: "With u = D^½w the quadratic ½wᵀDw is ½uᵀu, whose Hessian is the identity",
  check() {
    const round = transformed(valley, byCurvature);
    const u0 = new Float64Array(3);
    toNew(byCurvature, Float64Array.from(start), u0);
    const {trajectory} = run(gradientDescent({eta: 1}), round, u0, {steps: 1});
    const squeezed = squeezedDescent(5, [-2.8, 0.9], 1);
    return [
      near("λ = 1, 25, squeezed by 5: κ", squeezed.kappa, 1, 0),
      near(
        "distance to the minimum after one step at the best η there, taken back to the weights",
        Math.hypot(...squeezed.mappedBack.slice(2, 4)),
        0,
        1e-12,
      ),
      near("λ = 1, 16, 256: κ after rescaling", condition(round), 1, 0),
      near(
        "distance to the minimum after one step with η = 1 there",
        Math.hypot(...trajectory.slice(3)),
        0,
        0,
      ),
      atLeast(
        "distance after 100 steps without rescaling, at the best η, over that at the start",
        withoutRescaling(100),
        0.1,
      ),
      near(
        "λ = 1, 256 at 45°: κ after rescaling by the root of the curvature along each coordinate (must fail)",
        condition(transformed(skewed, stretching([128.5, 128.5].map(Math.sqrt)))),
        256,
        1e-9,
      ),
    ];
  },
};

/** The greatest eigenvalue of the Hessian over the least. */
function condition(objective: Objective): number {
  const n = objective.dimension;
  const H = new Float64Array(n * n);
  objective.hessian?.(new Float64Array(n), H);
  const {values} = symmetricEigen(H, n);
  return values[n - 1] / values[0];
}

function withoutRescaling(steps: number): number {
  const {trajectory} = run(gradientDescent({eta: descentOptimum(1, 256)}), valley, start, {steps});
  return Math.hypot(...trajectory.slice(3 * steps)) / Math.hypot(...start);
}
