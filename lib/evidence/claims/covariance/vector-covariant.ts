import {covariance} from "../../../invariance/covariance.js";
import {
  type ChangeOfVariables,
  rotation,
  shifting,
  stretching,
} from "../../../objectives/wrappers/changeOfVariables.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {momentum} from "../../../optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";
import {skewedBowl} from "../../examples/skewedBowl.js";
import {movedBy} from "../../movedBy.js";

const turn = rotation(Math.PI / 6);
const shift = shifting([5, -3]);
const stretch = stretching([1, 2]);

export const vectorCovariant: Claim = {
  id: "vector-covariant",
  statement:
    "Vector arithmetic does not know the axes: gradient descent and momentum take the same path in turned or shifted coordinates, though not in stretched ones.",
  conditions:
    "Constant η and γ; a rotation by 30°, a shift by (5, −3), a stretching by 2; 100 steps in a bowl with curvatures 1 and 10.",
  breaks: [
    "a rotation turns nothing",
    "a shift moves nothing",
    "momentum normalises the gradient coordinate by coordinate",
  ],
  page: "/steps/covariance",
  source:
    "With u = Qw + s, Q orthogonal, the gradient in u is Q times that in w; with u = Dw it is D⁻¹ times",
  check() {
    const {w0} = skewedBowl;
    const changes = [
      near(
        "the rotation by 30°: how far it moves the start, over its distance from 0",
        movedBy(turn, w0) / Math.hypot(...w0),
        2 * Math.sin(Math.PI / 12),
        1e-12,
      ),
      near("the shift by (5, −3): how far it moves the start", movedBy(shift, w0), Math.sqrt(34), 1e-12),
    ];
    const paths = [gradientDescent({eta: 0.1}), momentum({eta: 0.05, gamma: 0.8})].flatMap(method => [
      atMost(
        `${method.name}: deviation of the path under a rotation by 30°, over its extent`,
        deviation(method, turn),
        1e-12,
      ),
      atMost(
        `${method.name}: deviation of the path under a shift, over its extent`,
        deviation(method, shift),
        1e-12,
      ),
      atLeast(
        `${method.name}: deviation of the path under a stretching by 2, over its extent (must fail)`,
        deviation(method, stretch),
        0.1,
      ),
    ]);
    return [...changes, ...paths];
  },
};

function deviation(method: Optimizer<OptimizerState>, change: ChangeOfVariables): number {
  return covariance({method: () => method, ...skewedBowl, change, steps: 100}).deviation;
}
