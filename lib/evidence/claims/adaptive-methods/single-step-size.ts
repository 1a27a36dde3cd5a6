import {covariance} from "../../../invariance/covariance.js";
import {quadratic} from "../../../objectives/functions/quadratic.js";
import {stretching} from "../../../objectives/wrappers/changeOfVariables.js";
import {adadelta} from "../../../optimizers/adadelta.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {momentum} from "../../../optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {run} from "../../../run/run.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const stretches = [1, 10, 100, 1000];
const steps = 100;

export const singleStepSize: Claim = {
  id: "single-step-size",
  statement:
    "One step size serves AdaDelta on every scale: stretching the coordinates takes its path along, where gradient descent and momentum need another step size.",
  conditions:
    "The lecture's AdaDelta with ε = 0, and a start that is scaled with the coordinates; where it settles is set by η, as its steps do not shrink with the gradient.",
  breaks: [
    "AdaDelta stands still",
    "AdaDelta climbs",
    "AdaDelta measures its steps in 1 and not in the weight's size",
  ],
  page: "/steps/adaptive-methods",
  source:
    "Under w → Dw the gradient becomes D⁻¹g, and √(S^w/S^g)·g is multiplied by D, if ε = 0: the lecture's remark on rescaling",
  check: () => [
    ...stretches.slice(1).map(stretch =>
      near(
        `AdaDelta, ε = 0, one coordinate stretched by ${stretch}: deviation of the path, over its extent`,
        deviation(stretch, () => adadelta({eta: 0.02, epsilon: 0})),
        0,
        1e-12,
      ),
    ),
    atMost(
      "AdaDelta, ε = 0: greatest loss after 100 steps over stretches 1 to 1000, over that at the start",
      Math.max(...lossesAfter(adadelta({eta: 0.02, epsilon: 0}))) / bowl.value(Float64Array.from(start)),
      0.1,
    ),
    near(
      "AdaDelta, ε = 0: greatest over least loss after 100 steps at one η, over stretches 1 to 1000",
      spread(adadelta({eta: 0.02, epsilon: 0})),
      1,
      1e-9,
    ),
    atLeast(
      "gradient descent: greatest over least loss after 100 steps at one η, over stretches 1 to 1000",
      spread(gradientDescent({eta: 0.1})),
      1e6,
    ),
    atLeast(
      "momentum: greatest over least loss after 100 steps at one η, over stretches 1 to 1000",
      spread(momentum({eta: 0.1, gamma: 0.5})),
      1e6,
    ),
  ],
};

const bowl = quadratic({
  A: [
    [1, 0.3],
    [0.3, 4],
  ],
});
const start = [2, -1.5];

function deviation<State extends OptimizerState>(stretch: number, method: () => Optimizer<State>): number {
  return covariance({method, objective: bowl, w0: start, change: stretching([1, stretch]), steps}).deviation;
}

/** The losses after so many steps: greatest over least. */
function spread<State extends OptimizerState>(optimizer: Optimizer<State>): number {
  const losses = lossesAfter(optimizer);
  return Math.max(...losses) / Math.min(...losses);
}

/** The loss after so many steps on the bowl with its second coordinate stretched, for each stretch. */
function lossesAfter<State extends OptimizerState>(optimizer: Optimizer<State>): number[] {
  return stretches.map(stretch => {
    const valley = quadratic({
      A: [
        [1, 0.3 / stretch],
        [0.3 / stretch, 4 / stretch ** 2],
      ],
    });
    return run(optimizer, valley, [start[0], start[1] * stretch], {steps}).values[steps];
  });
}
