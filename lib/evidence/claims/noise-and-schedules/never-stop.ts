import {mean} from "../../../experiments/mean.js";
import {neverStop as neverStopOnDigits} from "../../../experiments/neverStop/neverStop.js";
import {directions, measuredDisplacements} from "../../../experiments/neverStop/parabola.js";
import {apart} from "../../../experiments/neverStop/settings.js";
import {outcome} from "../../../experiments/outcome.js";
import {createGenerator} from "../../../random/generator.js";
import {meanSquaredDisplacement} from "../../../theory/displacement.js";
import {
  atLeast,
  atMost,
  type Claim,
  type EvidenceInputs,
  type Measurement,
  nearRelative,
} from "../../claim.js";

const lags = [1, 10, 100];

export const neverStop: Claim = {
  id: "never-stop",
  statement:
    "With gradient noise and a fixed step size the weights go on long after the loss is flat: on a quadratic their mean squared displacement over t steps is then Σ 2Vᵢ(1 − (1 − ηλᵢ)ᵗ), and the weights of a network on the digits still travel, slower with time.",
  conditions:
    "Gradient noise that does not die out, a fixed η; a tanh network with one hidden layer, wrong labels and weight decay. No exponent of its displacement is claimed, nor that it never comes to rest.",
  breaks: [
    "the displacement forgets the factor 2",
    "the training's step size dies out",
    "the weight decay is forgotten",
  ],
  page: "/landscapes/noise-and-schedules",
  figure: "never-stop",
  source:
    "E xₛ₊ₜxₛ = (1 − ηλ)ᵗV with the stationary variance V; cf. Uhlenbeck, Ornstein (1930), On the theory of the Brownian motion",
  check(inputs) {
    const {seed, evidence} = inputs.settings;
    const random = createGenerator(seed);
    const measured = measuredDisplacements(lags, {
      chains: evidence.chains,
      steps: evidence.chainSteps,
      random,
    });
    return [
      ...lags.map((lag, i) =>
        nearRelative(
          `λ = 1 and 0.1, η = 0.1, σ = 1: mean squared displacement over ${lag} steps`,
          measured[i],
          meanSquaredDisplacement(directions, lag),
          0.02,
        ),
      ),
      atLeast("λ = 1 and 0.1: displacement over 100 steps, over that over 10", measured[2] / measured[1], 2),
      ...onDigits(inputs),
    ];
  },
};

/** The loss stays and the weights go on: in a few passes as far as before, in many less and less far. */
function onDigits({digits, settings: {seed, neverStop: settings}}: EvidenceInputs): Measurement[] {
  const {losses, squares} = outcome(neverStopOnDigits(digits, settings, seed));
  const {burnIn, watched} = settings;
  const half = watched / 2;
  const [first, middle] = [burnIn, burnIn + half];
  const meanLoss = (from: number) => mean(losses.slice(from, from + half));
  const meanStride = (from: number) => {
    const strides: number[] = [];
    for (let k = from / apart; k < (from + half) / apart; k++) strides.push(squares[k][k + 1]);
    return mean(strides);
  };
  return [
    nearRelative(
      `digits: mean loss of the last ${half} of ${watched} passes; expected: that of the first`,
      meanLoss(middle),
      meanLoss(first),
      0.02,
    ),
    atLeast(
      `digits: squared displacement over ${watched} passes, over that over ${watched / 4}`,
      squares[first / apart][(first + watched) / apart] /
        squares[first / apart][(first + watched / 4) / apart],
      1.5,
    ),
    nearRelative(
      `digits: mean squared displacement in ${apart} passes, the last ${half}; expected: that of the first`,
      meanStride(middle),
      meanStride(first),
      0.25,
    ),
    atMost(
      `digits: squared displacement in the last ${half} passes, over that in the first`,
      squares[middle / apart][(first + watched) / apart] / squares[first / apart][middle / apart],
      0.8,
    ),
  ];
}
