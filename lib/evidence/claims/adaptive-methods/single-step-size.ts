import {
  lossAfter,
  type ScaleMethod,
  scaleMethods,
  steps,
  stretchedBowl,
  stretchedStart,
} from "../../../experiments/singleStepSize/singleStepSize.js";
import {covariance} from "../../../invariance/covariance.js";
import {stretching} from "../../../objectives/wrappers/changeOfVariables.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const stretches = [1, 10, 100, 1000];
const eta = 0.2;

export const singleStepSize: Claim = {
  id: "single-step-size",
  statement:
    "One step size serves AdaDelta on every scale: stretching the coordinates takes its path along, where gradient descent and momentum need another step size.",
  conditions:
    "The lecture's AdaDelta with ε = 0, a start that is scaled with the coordinates, and no gradient so near 0 that only its rounding error is left; where it settles is set by η, as its steps do not shrink with the gradient.",
  breaks: [
    "AdaDelta stands still",
    "AdaDelta climbs",
    "AdaDelta measures its steps in 1 and not in the weight's size",
  ],
  page: "/steps/adaptive-methods",
  figure: "single-step-size",
  source:
    "Under w → Dw the gradient becomes D⁻¹g, and √(S^w/S^g)·g is multiplied by D, if ε = 0: the lecture's remark on rescaling",
  check: () => [
    ...stretches
      .slice(1)
      .map(stretch =>
        near(
          `AdaDelta, ε = 0, one coordinate stretched by ${stretch}: deviation of the path, over its extent`,
          deviation(stretch),
          0,
          1e-12,
        ),
      ),
    atMost(
      "AdaDelta, ε = 0: greatest loss after 200 steps over stretches 1 to 1000, over that at the start",
      Math.max(...losses("adadelta")),
      0.01,
    ),
    near(
      "AdaDelta, ε = 0: greatest over least loss after 200 steps at one η, over stretches 1 to 1000",
      spread("adadelta"),
      1,
      1e-9,
    ),
    atLeast(
      "gradient descent: greatest over least loss after 200 steps at one η, over stretches 1 to 1000",
      spread("gradientDescent"),
      1e6,
    ),
    atLeast(
      "momentum: greatest over least loss after 200 steps at one η, over stretches 1 to 1000",
      spread("momentum"),
      1e6,
    ),
  ],
};

function deviation(stretch: number): number {
  return covariance({
    method: () => scaleMethods.adadelta(eta),
    objective: stretchedBowl(1),
    w0: stretchedStart(1),
    change: stretching([1, stretch]),
    steps,
  }).deviation;
}

function losses(method: ScaleMethod): number[] {
  return stretches.map(stretch => lossAfter(method, eta, stretch));
}

function spread(method: ScaleMethod): number {
  return Math.max(...losses(method)) / Math.min(...losses(method));
}
