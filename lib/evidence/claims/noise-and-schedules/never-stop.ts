import {neverStop as neverStopOnDigits, neverStopSettings} from "../../../experiments/neverStop/neverStop.js";
import {mlp} from "../../../networks/mlp.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {meanSquaredDisplacement} from "../../../theory/displacement.js";
import {stationaryVariance} from "../../../theory/stationaryVariance.js";
import {digitData} from "../../../training/digitData.js";
import {atLeast, type Claim, type EvidenceInputs, type Measurement, nearRelative} from "../../claim.js";
import {runEnsemble} from "../../ensemble.js";

const eta = 0.1;
const directions = [
  {eta, lambda: 1, sigma: 1},
  {eta, lambda: 0.1, sigma: 1},
];
const lags = [1, 10, 100];

export const neverStop: Claim = {
  id: "never-stop",
  statement:
    "With gradient noise and a fixed step size the weights never stop moving: on a quadratic their mean squared displacement over t steps, long after the loss is flat, is Σ 2Vᵢ(1 − (1 − ηλᵢ)ᵗ), and a network on the digits goes on and on as well.",
  conditions:
    "Gradient noise that does not die out, a fixed η; the network, 64-32-10 tanh, has 20 % of wrong labels and a weight decay of 0.01. No exponent of its displacement is claimed.",
  breaks: ["the displacement forgets the factor 2", "the training's step size dies out"],
  page: "/landscapes/noise-and-schedules",
  source:
    "E xₛ₊ₜxₛ = (1 − ηλ)ᵗV with the stationary variance V; cf. Uhlenbeck, Ornstein (1930), On the theory of the Brownian motion",
  check(inputs) {
    const measured = measuredDisplacements(inputs);
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

/** The loss stays, the weights go on, and as fast as before. */
function onDigits({digits, settings: {seed}}: EvidenceInputs): Measurement[] {
  const data = digitData(digits, {testShare: 0.2, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [64, 32, 10], activation: "tanh"});
  const records = [...neverStopOnDigits(network, data, {...neverStopSettings, seed})];
  const {watched} = neverStopSettings;
  const half = watched / 2;
  const mean = (of: "loss" | "stride", from: number) =>
    records.slice(from, from + half).reduce((sum, record) => sum + record[of], 0) / half;
  return [
    nearRelative(
      `digits: mean loss of the last ${half} of ${watched} passes; expected: that of the first`,
      mean("loss", half),
      mean("loss", 0),
      0.02,
    ),
    atLeast(
      `digits: squared displacement over ${watched} passes, over that over ${watched / 4}`,
      records[watched - 1].displacement / records[watched / 4 - 1].displacement,
      1.5,
    ),
    nearRelative(
      `digits: mean squared displacement in one pass, the last ${half}; expected: that of the first`,
      mean("stride", half),
      mean("stride", 0),
      0.25,
    ),
  ];
}

/** For each lag, over all chains and all intervals of that length that follow one another. */
function measuredDisplacements({settings}: EvidenceInputs): number[] {
  const {chains, chainSteps} = settings.evidence;
  const random = createGenerator(settings.seed);
  const sums = lags.map(() => 0);
  for (const direction of directions) {
    const spread = Math.sqrt(stationaryVariance(direction));
    const start = Float64Array.from({length: chains}, () => spread * random.normal());
    const last = lags.map(() => start.slice());
    runEnsemble({
      optimizer: gradientDescent({eta}),
      start,
      slope: x => direction.lambda * x,
      sigma: direction.sigma,
      random,
      steps: chainSteps,
      observe(w, t) {
        lags.forEach((lag, i) => {
          if (t === 0 || t % lag !== 0) return;
          sums[i] += meanSquaredDifference(w, last[i]);
          last[i].set(w);
        });
      },
    });
  }
  return sums.map((sum, i) => sum / Math.floor(chainSteps / lags[i]));
}

function meanSquaredDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum / a.length;
}
