import {benchCell} from "../../../experiments/invarianceBench/benchTable.js";
import {benchCovariance} from "../../../experiments/invarianceBench/invarianceBench.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

export const elementwiseNot: Claim = {
  id: "elementwise-not",
  statement:
    "Element-wise methods lose the covariance of vectors: Adam and AdaDelta take another path when the axes turn; what Adam keeps, at ε = 0, is that the scale of the loss does not matter.",
  conditions:
    "A turn by 33°, and a loss multiplied by 10⁻³, 10 and 10³, where ε = 0; 120 steps on Himmelblau's function.",
  breaks: [
    "Adam no longer divides by √S",
    "the gradient does not take the new unit of the loss",
    "Adam's ε does not go to 0",
  ],
  page: "/steps/covariance",
  figure: "elementwise-not",
  source:
    "√S is taken per coordinate; M/√S does not change when all gradients are multiplied by one number, if ε = 0",
  check: () => [
    atLeast(
      "Adam: deviation of the path under the turn, over its extent (must fail)",
      benchCell("adam", "turn").deviation,
      0.1,
    ),
    atLeast(
      "AdaDelta: deviation of the path under the turn, over its extent (must fail)",
      benchCell("adadelta", "turn").deviation,
      0.1,
    ),
    ...[1e-3, 10, 1e3].map(lossScale =>
      atMost(
        `Adam, ε = 0: deviation of the path when the loss is multiplied by ${lossScale}, over its extent`,
        benchCovariance("adam", {lossScale}).deviation,
        1e-12,
      ),
    ),
    atLeast(
      "gradient descent: deviation of the path when the loss is multiplied by 0.001, over its extent (must fail)",
      benchCovariance("gradientDescent", {lossScale: 1e-3}).deviation,
      0.1,
    ),
  ],
};
