import {
  fromOrigin,
  inUnit,
  unitBowl,
  unitStart,
  unitSteps,
} from "../../../experiments/adadeltaUnit/adadeltaUnit.js";
import {type CovarianceOptions, covariance} from "../../../invariance/covariance.js";
import {stretching} from "../../../objectives/wrappers/changeOfVariables.js";
import {adadelta} from "../../../optimizers/adadelta.js";
import {type AdadeltaZeilerState, adadeltaZeiler} from "../../../optimizers/adadeltaZeiler.js";
import type {OptimizerState} from "../../../optimizers/optimizer.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

const stretch = stretching([1e-4, 1e4]);
/** Another place for the origin. */
const origin = [-5, 3] as const;
/** Another unit for both coordinates, and for the loss its square. */
const unit = 1e3;

export const adadeltaCovariant: Claim = {
  id: "adadelta-covariant",
  statement:
    "AdaDelta may be rescaled coordinate by coordinate, and only ε breaks this; the lecture's form depends besides on where the origin lies, which Zeiler's does not.",
  conditions:
    "ε = 0, and for Zeiler's form, which ε alone sets going, squared steps of 10⁻⁶ in the old unit to start from; 300 steps in a bowl with curvatures 1 and 10.",
  breaks: [
    "AdaDelta stands still",
    "AdaDelta climbs",
    "Zeiler's form averages the squared weights",
    "Zeiler's ε above the fraction is not the one that was given",
  ],
  page: "/steps/covariance",
  figure: "adadelta-covariant",
  source:
    "Under w → Dw both √S^w and 1/√S^g are multiplied by D; w itself enters the lecture's form; Zeiler (2012), ADADELTA: an adaptive learning rate method, § 3.2",
  check() {
    const lecture = measured({method: () => adadelta({eta: 0.05, epsilon: 0}), change: stretch});
    return [
      atMost("the lecture's form, ε = 0: loss after 300 steps, over that at the start", lecture.fall, 0.5),
      atMost(
        "the lecture's form, ε = 0: deviation of the path when the coordinates are multiplied by 10⁻⁴ and 10⁴, over its extent",
        lecture.deviation,
        1e-12,
      ),
      atMost(
        "Zeiler's form, ε = 0 and squared steps to start from: the same deviation",
        measured({
          method: () => adadeltaZeiler({epsilon: 0}),
          change: stretch,
          prepare: (state: AdadeltaZeilerState, {change}) => {
            state.Sd.forEach((_, i) => {
              state.Sd[i] = 1e-6 * change.matrix[3 * i] ** 2;
            });
          },
        }).deviation,
        1e-12,
      ),
      atMost(
        "Zeiler's form, coordinates in another unit, the loss in its square and ε = 10⁻⁶ as well: deviation of the path, over its extent",
        inUnit("zeiler", unit, true).deviation,
        1e-12,
      ),
      atLeast(
        "Zeiler's form: the same with ε = 10⁻⁶ as it was (must fail)",
        inUnit("zeiler", unit, false).deviation,
        0.1,
      ),
      atLeast(
        "the lecture's form, ε = 10⁻⁶: deviation of the path when the coordinates are multiplied by 10⁻⁴ and 10⁴, over its extent (must fail)",
        measured({method: () => adadelta({eta: 0.05, epsilon: 1e-6}), change: stretch}).deviation,
        0.1,
      ),
      atLeast(
        "Zeiler's form, ε = 10⁻⁶: the same deviation (must fail)",
        measured({method: () => adadeltaZeiler({epsilon: 1e-6}), change: stretch}).deviation,
        0.1,
      ),
      atMost(
        "Zeiler's form: deviation of the path under a shift of the origin, over its extent",
        fromOrigin("zeiler", origin).deviation,
        1e-12,
      ),
      atLeast(
        "the lecture's form: deviation of the path under a shift of the origin, over its extent (must fail)",
        fromOrigin("lecture", origin).deviation,
        0.1,
      ),
    ];
  },
};

/** How far both paths part, and to what share the loss falls along the one in the old coordinates. */
function measured<State extends OptimizerState>(
  options: Omit<CovarianceOptions<State>, "objective" | "w0" | "steps">,
): {deviation: number; fall: number} {
  const {deviation, path} = covariance({objective: unitBowl, w0: unitStart, ...options, steps: unitSteps});
  const loss = (k: number) => unitBowl.value(path.subarray(2 * k, 2 * k + 2));
  return {deviation, fall: loss(path.length / 2 - 1) / loss(0)};
}
