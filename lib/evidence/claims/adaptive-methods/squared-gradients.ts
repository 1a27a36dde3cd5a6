import {rmsprop} from "../../../optimizers/rmsprop.js";
import {createGenerator} from "../../../random/generator.js";
import {averageShare} from "../../../theory/biasCorrection.js";
import {type Claim, near, nearRelative} from "../../claim.js";

const steps = 1000;
const gradients = [3, -0.02, 500];

export const squaredGradients: Claim = {
  id: "squared-gradients",
  statement:
    "The running average of squared gradients finds the scale of each direction: under a constant gradient it is g²(1 − (1 − γ)ᵗ) after t updates.",
  conditions:
    "A constant gradient, S = 0 at the start; for noise, that γ is small and some multiples of 1/γ updates.",
  breaks: [
    "S takes the new square with 1 − γ and the old S with γ",
    "S averages the gradients, not their squares",
  ],
  page: "/steps/adaptive-methods",
  source: "A geometric sum; Tieleman, Hinton (2012), Lecture 6.5: rmsprop",
  check: ({settings}) => [
    ...[0.5, 0.1, 0.01, 0.001].map(gamma =>
      near(
        `γ = ${gamma}, g = 3, −0.02, 500: largest relative difference of S from that, t = 1 … ${steps}`,
        largestDifference(gamma),
        0,
        1e-12,
      ),
    ),
    nearRelative(
      "γ = 0.001, normal gradients of scale 7: root of S after 20 000 updates",
      scaleFound(settings.seed),
      7,
      0.1,
    ),
  ],
};

function largestDifference(gamma: number): number {
  const optimizer = rmsprop({eta: 0, gamma});
  const w = new Float64Array(gradients.length);
  const g = Float64Array.from(gradients);
  const state = optimizer.init(w);
  let largest = 0;
  for (let t = 0; t < steps; t++) {
    optimizer.step(w, g, state, t);
    for (let i = 0; i < g.length; i++) {
      const expected = g[i] ** 2 * averageShare(gamma, t + 1);
      largest = Math.max(largest, Math.abs(state.S[i] / expected - 1));
    }
  }
  return largest;
}

function scaleFound(seed: number): number {
  const optimizer = rmsprop({eta: 0, gamma: 0.001});
  const random = createGenerator(seed);
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  for (let t = 0; t < 20_000; t++) {
    g[0] = 7 * random.normal();
    optimizer.step(w, g, state, t);
  }
  return Math.sqrt(state.S[0]);
}
