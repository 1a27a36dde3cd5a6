import {rotatedQuadratic} from "../../../objectives/functions/rotatedQuadratic.js";
import {adadelta} from "../../../optimizers/adadelta.js";
import {run} from "../../../run/run.js";
import {type Claim, near, nearRelative} from "../../claim.js";

const eta = 0.02;
const gamma = 0.1;
const start = [3, -0.5];
const valley = rotatedQuadratic({lambda: [1, 100], angle: 0.4, centre: [1, 2]});

export const adadeltaLecture: Claim = {
  id: "adadelta-lecture",
  statement:
    "The lecture's AdaDelta measures each step in units of the weight itself: from S = 0 the first step changes weight wᵢ by η|wᵢ|, whatever the gradient.",
  conditions: "S = 0 at the start, wᵢ ≠ 0 and gᵢ ≠ 0; exactly where ε = 0, to 10⁻⁴ where ε = 10⁻⁶.",
  breaks: ["the weights' average takes the weight without its square", "ε is left out above the fraction"],
  page: "/steps/adaptive-methods",
  figure: "adadelta-lecture",
  source: "The lecture's AdaDelta: after one update S^w = γwᵢ² and S^g = γgᵢ², so that √(S^w/S^g)·g = ±|wᵢ|",
  check: () => [
    ...start.map((w, i) =>
      nearRelative(
        `w = ${w}, ε = 0: size of the first step, over η`,
        firstStep(i, 0) / eta,
        Math.abs(w),
        1e-12,
      ),
    ),
    ...start.map((w, i) =>
      nearRelative(
        `w = ${w}, ε = 10⁻⁶: size of the first step, over η`,
        firstStep(i, 1e-6) / eta,
        Math.abs(w),
        1e-4,
      ),
    ),
    near(
      "100 steps, ε = 10⁻⁶: largest difference of a weight from the lecture's formulas, written out",
      differenceFromFormulas(100, 1e-6),
      0,
      1e-12,
    ),
  ],
};

function firstStep(i: number, epsilon: number): number {
  const {trajectory} = run(adadelta({eta, gamma, epsilon}), valley, start, {steps: 1});
  return Math.abs(trajectory[2 + i] - start[i]);
}

function differenceFromFormulas(steps: number, epsilon: number): number {
  const {trajectory} = run(adadelta({eta, gamma, epsilon}), valley, start, {steps});
  const g = new Float64Array(2);
  let w = Float64Array.from(start);
  let ofGradients = [0, 0];
  let ofWeights = [0, 0];
  let largest = 0;
  for (let k = 1; k <= steps; k++) {
    valley.gradient(w, g);
    ofGradients = ofGradients.map((S, i) => (1 - gamma) * S + gamma * g[i] ** 2);
    ofWeights = ofWeights.map((S, i) => (1 - gamma) * S + gamma * w[i] ** 2);
    w = w.map((x, i) => x - eta * Math.sqrt((ofWeights[i] + epsilon) / (ofGradients[i] + epsilon)) * g[i]);
    w.forEach((x, i) => {
      largest = Math.max(largest, Math.abs(trajectory[2 * k + i] - x));
    });
  }
  return largest;
}
