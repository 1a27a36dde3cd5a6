import {answerTo} from "../../../experiments/gradientSignal/answerTo.js";
import {walkDown} from "../../../experiments/steepThenFlat/steepThenFlat.js";
import {adagrad} from "../../../optimizers/adagrad.js";
import type {Optimizer} from "../../../optimizers/optimizer.js";
import {rmsprop} from "../../../optimizers/rmsprop.js";
import {averageShare} from "../../../theory/biasCorrection.js";
import {atMost, type Claim, near, nearRelative} from "../../claim.js";
import {torchDeviation} from "../../examples/torchRuns.js";

const gradients = [3, -0.02, 500];
const steps = 1000;
const slope = 30;
const walk = {slope, gamma: 0.1, steps: 150} as const;

export const adagradRmsprop: Claim = {
  id: "adagrad-rmsprop",
  statement:
    "AdaGrad adds up the squared gradients, so that its steps die out as η/√t under a constant gradient; RMSProp averages them, and its steps settle at η.",
  conditions:
    "A constant gradient and ε = 0; after a fall of the gradient, that some multiples of 1/γ steps have passed.",
  breaks: [
    "AdaGrad averages instead of adding",
    "RMSProp adds up instead of averaging",
    "AdaGrad divides by S and not by its root",
  ],
  page: "/steps/adaptive-methods",
  figure: "adagrad-rmsprop",
  source:
    "PyTorch 1.13, torch.optim.Adagrad and RMSprop; with S = tg² and S = g²(1 − (1 − γ)ᵗ) the steps are η/√t and η/√(1 − (1 − γ)ᵗ)",
  check() {
    const [adagradEnd, rmspropEnd] = (["adagrad", "rmsprop"] as const).map(
      method => walkDown(method, walk).effective[walk.steps - 1],
    );
    return [
      atMost(
        "AdaGrad, 60 steps on Rosenbrock's function: largest relative difference from PyTorch",
        torchDeviation("Adagrad"),
        1e-12,
      ),
      atMost(
        "RMSProp, 60 steps on Rosenbrock's function: largest relative difference from PyTorch",
        torchDeviation("RMSprop"),
        1e-12,
      ),
      near(
        "AdaGrad, constant g = 3, −0.02, 500: largest relative difference of its steps from η/√t, t = 1 … 1000",
        difference(adagrad({eta: 1, epsilon: 0}), t => 1 / Math.sqrt(t)),
        0,
        1e-12,
      ),
      near(
        "RMSProp, γ = 0.1, the same: largest relative difference from η/√(1 − (1 − γ)ᵗ), which settles at η",
        difference(rmsprop({eta: 1, gamma: 0.1, epsilon: 0}), t => 1 / Math.sqrt(averageShare(0.1, t))),
        0,
        1e-12,
      ),
      nearRelative(
        "down a wall of slope 30, then over a plain of slope 1: RMSProp's last effective step across, over that along",
        rmspropEnd[1] / rmspropEnd[0],
        1,
        0.01,
      ),
      atMost(
        "the same walk by AdaGrad: its last effective step across, over that along",
        adagradEnd[1] / adagradEnd[0],
        // One step on the wall leaves S ≥ slope² for ever; along, S is the number of steps.
        Math.sqrt(walk.steps) / slope,
      ),
    ];
  },
};

/** The largest relative difference of the steps under constant gradients from what they should be at update t. */
function difference(optimizer: Optimizer, expected: (t: number) => number): number {
  return Math.max(
    ...gradients.flatMap(g =>
      answerTo(optimizer, Array<number>(steps).fill(g), () => 0).steps.map((step, t) =>
        Math.abs((step * Math.sign(g)) / expected(t + 1) - 1),
      ),
    ),
  );
}
