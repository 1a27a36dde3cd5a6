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
import {atLeast, atMost, type Claim} from "../../claim.js";
import {skewedBowl} from "../../examples/skewedBowl.js";

const turn = rotation(Math.PI / 6);
const shift = shifting([5, -3]);
const stretch = stretching([1, 2]);

export const vectorCovariant: Claim = {
  id: "vector-covariant",
  statement:
    "Vector arithmetic does not know the axes: gradient descent and momentum take the same path in turned or shifted coordinates, though not in stretched ones.",
  page: "/steps/covariance",
  source:
    "With u = Qw + s, Q orthogonal, the gradient in u is Q times that in w; with u = Dw it is D⁻¹ times",
  check() {
    const measurements = [gradientDescent({eta: 0.1}), momentum({eta: 0.05, gamma: 0.8})].flatMap(method => [
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
    return measurements;
  },
};

function deviation(method: Optimizer<OptimizerState>, change: ChangeOfVariables): number {
  return covariance({method: () => method, ...skewedBowl, change, steps: 100}).deviation;
}
