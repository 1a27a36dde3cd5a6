import {covariance} from "../../../invariance/covariance.js";
import {
  type ChangeOfVariables,
  shifting,
  stretching,
} from "../../../objectives/wrappers/changeOfVariables.js";
import {adadelta} from "../../../optimizers/adadelta.js";
import {adadeltaZeiler} from "../../../optimizers/adadeltaZeiler.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {skewedBowl} from "../../examples/skewedBowl.js";

const stretch = stretching([1e-4, 1e4]);
const shift = shifting([5, -3]);

export const adadeltaCovariant: Claim = {
  id: "adadelta-covariant",
  statement:
    "AdaDelta may be rescaled coordinate by coordinate, and only ε breaks this; the lecture's form depends besides on where the origin lies, which Zeiler's does not.",
  page: "/steps/covariance",
  source:
    "Under w → Dw both √S^w and 1/√S^g are multiplied by D; w itself enters the lecture's form; Zeiler (2012), ADADELTA: an adaptive learning rate method, § 3.2",
  check: () => [
    atMost(
      "the lecture's form, ε = 0: deviation of the path when the coordinates are multiplied by 10⁻⁴ and 10⁴, over its extent",
      deviation(adadelta({eta: 0.05, epsilon: 0}), stretch),
      1e-12,
    ),
    atLeast(
      "the lecture's form, ε = 10⁻⁶: deviation of the path when the coordinates are multiplied by 10⁻⁴ and 10⁴, over its extent (must fail)",
      deviation(adadelta({eta: 0.05, epsilon: 1e-6}), stretch),
      0.1,
    ),
    atLeast(
      "Zeiler's form, ε = 10⁻⁶: deviation of the path when the coordinates are multiplied by 10⁻⁴ and 10⁴, over its extent (must fail)",
      deviation(adadeltaZeiler({epsilon: 1e-6}), stretch),
      0.1,
    ),
    atMost(
      "Zeiler's form: deviation of the path under a shift of the origin, over its extent",
      deviation(adadeltaZeiler(), shift),
      1e-12,
    ),
    atLeast(
      "the lecture's form: deviation of the path under a shift of the origin, over its extent (must fail)",
      deviation(adadelta({eta: 0.05}), shift),
      0.1,
    ),
  ],
};

function deviation<State extends OptimizerState>(
  method: Optimizer<State>,
  change: ChangeOfVariables,
): number {
  return covariance({method: () => method, ...skewedBowl, change, steps: 100}).deviation;
}
