import {covariance} from "../../../invariance/covariance.js";
import {
  type ChangeOfVariables,
  rotation,
  stretching,
} from "../../../objectives/wrappers/changeOfVariables.js";
import {adadelta} from "../../../optimizers/adadelta.js";
import {adam} from "../../../optimizers/adam.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {skewedBowl} from "../../examples/skewedBowl.js";

const turn = rotation(Math.PI / 4);
const same = stretching([1, 1]);

export const elementwiseNot: Claim = {
  id: "elementwise-not",
  statement:
    "Element-wise methods lose the covariance of vectors: Adam and AdaDelta take another path when the axes turn; what Adam keeps, at ε = 0, is that the scale of the loss does not matter.",
  conditions:
    "A rotation by 45° and a loss multiplied by 10⁻³ and 10³, where ε = 0; 100 steps in a bowl with curvatures 1 and 10.",
  breaks: [
    "Adam no longer divides by √S",
    "the gradient does not take the new unit of the loss",
    "Adam's ε does not go to 0",
  ],
  page: "/steps/covariance",
  source:
    "√S is taken per coordinate; M/√S does not change when all gradients are multiplied by one number, if ε = 0",
  check: () => [
    atLeast(
      "Adam: deviation of the path under a rotation by 45°, over its extent (must fail)",
      deviation(adam({eta: 0.1}), turn),
      0.1,
    ),
    atLeast(
      "AdaDelta: deviation of the path under a rotation by 45°, over its extent (must fail)",
      deviation(adadelta({eta: 0.05}), turn),
      0.1,
    ),
    ...[1e-3, 1e3].map(lossScale =>
      atMost(
        `Adam, ε = 0: deviation of the path when the loss is multiplied by ${lossScale}, over its extent`,
        deviation(adam({eta: 0.1, epsilon: 0}), same, lossScale),
        1e-12,
      ),
    ),
    atLeast(
      "gradient descent: deviation of the path when the loss is multiplied by 0.001, over its extent (must fail)",
      deviation(gradientDescent({eta: 0.1}), same, 1e-3),
      0.1,
    ),
  ],
};

function deviation<State extends OptimizerState>(
  method: Optimizer<State>,
  change: ChangeOfVariables,
  lossScale = 1,
): number {
  return covariance({method: () => method, ...skewedBowl, change, lossScale, steps: 100}).deviation;
}
