import {answerTo} from "../../../experiments/gradientSignal/answerTo.js";
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
  figure: "squared-gradients",
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
  let largest = 0;
  for (const g of gradients) {
    averagesOf(gamma, Array<number>(steps).fill(g)).forEach((S, t) => {
      const expected = g ** 2 * averageShare(gamma, t + 1);
      largest = Math.max(largest, Math.abs(S / expected - 1));
    });
  }
  return largest;
}

function scaleFound(seed: number): number {
  const random = createGenerator(seed);
  const noise = Array.from({length: 20_000}, () => 7 * random.normal());
  return Math.sqrt(averagesOf(0.001, noise)[noise.length - 1]);
}

/** S after each of these gradients. */
function averagesOf(gamma: number, signal: readonly number[]): readonly number[] {
  return answerTo(rmsprop({eta: 1, gamma, epsilon: 0}), signal, ({S}) => S[0]).states;
}
