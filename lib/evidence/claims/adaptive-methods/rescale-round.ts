import {quadratic} from "../../../objectives/functions/quadratic.js";
import {stretching, toNew} from "../../../objectives/wrappers/changeOfVariables.js";
import {transformed} from "../../../objectives/wrappers/transformed.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {descentOptimum} from "../../../theory/descentOptimum.js";
import {atLeast, type Claim, near} from "../../claim.js";

const lambdas = [1, 16, 256];
const start = [3, -2, 1];
const valley = quadratic({A: lambdas.map((lambda, i) => lambdas.map((_, j) => (i === j ? lambda : 0)))});
/** u = √λ w, in each coordinate. */
const byCurvature = stretching(lambdas.map(Math.sqrt));

export const rescaleRound: Claim = {
  id: "rescale-round",
  statement:
    "Rescaling each coordinate by the root of its curvature makes the basin round, and then one step of gradient descent suffices.",
  page: "/steps/adaptive-methods",
  source: "With u = D^½w the quadratic ½wᵀDw is ½uᵀu, whose Hessian is the identity",
  check() {
    const round = transformed(valley, byCurvature);
    const H = new Float64Array(9);
    round.hessian?.(new Float64Array(3), H);
    const curvatures = [H[0], H[4], H[8]];
    const u0 = new Float64Array(3);
    toNew(byCurvature, Float64Array.from(start), u0);
    const {trajectory} = run(gradientDescent({eta: 1}), round, u0, {steps: 1});
    return [
      near("λ = 1, 16, 256: κ after rescaling", Math.max(...curvatures) / Math.min(...curvatures), 1, 0),
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
    ];
  },
};

function withoutRescaling(steps: number): number {
  const {trajectory} = run(gradientDescent({eta: descentOptimum(1, 256)}), valley, start, {steps});
  return Math.hypot(...trajectory.slice(3 * steps)) / Math.hypot(...start);
}
