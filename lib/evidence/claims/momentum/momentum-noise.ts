import {meanOver, runEnsemble} from "../../../experiments/ensemble.js";
import {noiseFactor} from "../../../experiments/momentumNoise/noiseFactor.js";
import {momentumNoiseSettings} from "../../../experiments/momentumNoise/settings.js";
import {settledCloud} from "../../../experiments/momentumNoise/settledCloud.js";
import {momentum} from "../../../optimizers/momentum.js";
import {createGenerator} from "../../../random/generator.js";
import {cloudNoise, planeCovariance, runCloud} from "../../../run/cloud.js";
import {stationaryVariance} from "../../../theory/stationaryVariance.js";
import {type Claim, type EvidenceInputs, type Measurement, nearRelative} from "../../claim.js";

const cases = [
  {eta: 0.1, gamma: 0.9, lambda: 1},
  {eta: 0.2, gamma: 0.5, lambda: 2},
  {eta: 1.5, gamma: 0.8, lambda: 2},
];

/** The figure's cloud is made so many times. */
const repeats = 100;

export const momentumNoise: Claim = {
  id: "momentum-noise",
  statement:
    "With noise and small ηλ, momentum raises the variance with which the weights settle by a factor 1/(1 − γ); by less where ηλ is not small.",
  conditions:
    "A quadratic with normal noise of a fixed variance on its gradient, at the same η with momentum and without; ηλ < 2, or gradient descent has no floor to compare with.",
  breaks: [
    "the stationary variance forgets that momentum raises it",
    "the stationary variance forgets the edge of stability",
    "the predicted ellipse forgets that momentum raises it",
  ],
  page: "/steps/momentum",
  figure: "momentum-noise",
  source:
    "Var x = ησ²(1 + γ)/[λ(1 − γ)(2(1 + γ) − ηλ)], from the stationarity of (x, v); at small η, Mandt, Hoffman, Blei (2017), Stochastic gradient descent as approximate Bayesian inference",
  check: inputs => [
    ...cases.map(at =>
      nearRelative(
        `η = ${at.eta}, γ = ${at.gamma}, λ = ${at.lambda}, σ = 1: variance of the position`,
        measuredVariance(at, inputs),
        stationaryVariance({...at, sigma: 1}),
        0.02,
      ),
    ),
    nearRelative(
      "η = 0.02, λ = 1: measured variance at γ = 0.9, over that measured at γ = 0",
      measuredVariance({eta: 0.02, gamma: 0.9, lambda: 1}, inputs) /
        measuredVariance({eta: 0.02, gamma: 0, lambda: 1}, inputs),
      1 / (1 - 0.9),
      0.05,
    ),
    nearRelative(
      "η = 1, λ = 1: the same; expected: (1 + γ)(2 − ηλ) / ((1 − γ)(2(1 + γ) − ηλ))",
      measuredVariance({eta: 1, gamma: 0.9, lambda: 1}, inputs) /
        measuredVariance({eta: 1, gamma: 0, lambda: 1}, inputs),
      (1.9 * 1) / (0.1 * 2.8),
      0.02,
    ),
    ...figureCloud(inputs),
  ],
};

/** The runs of the figure at its defaults, a hundred times as many, against the ellipse that it draws. */
function figureCloud({settings}: EvidenceInputs): Measurement[] {
  const {lambdas, eta, gamma, batch, direction, particles, steps} = momentumNoiseSettings;
  const L = noiseFactor(batch, direction);
  const random = createGenerator(settings.seed);
  let [xx, yy, plainXx] = [0, 0, 0];
  for (let k = 0; k < repeats; k++) {
    const normals = cloudNoise(random, particles, steps);
    const [a, , b] = planeCovariance(runCloud({eta, gamma, lambdas, L, steps}, normals));
    const [c] = planeCovariance(runCloud({eta, gamma: 0, lambdas, L, steps}, normals));
    xx += a / repeats;
    yy += b / repeats;
    plainXx += c / repeats;
  }
  const predicted = settledCloud(eta, gamma, L)!;
  const at = `the figure's cloud, η = ${eta}, γ = ${gamma}, B = ${batch}`;
  return [
    nearRelative(`${at}: variance along x₁`, xx, predicted.xx, 0.04),
    nearRelative(`${at}: variance along x₂`, yy, predicted.yy, 0.04),
    nearRelative(`${at}: variance along x₁ over that without momentum`, xx / plainXx, 1 / (1 - gamma), 0.05),
  ];
}

/** The mean of x² over all chains and the second half of the steps. */
function measuredVariance(
  {eta, gamma, lambda}: {eta: number; gamma: number; lambda: number},
  {settings}: EvidenceInputs,
): number {
  const {chains, chainSteps} = settings.evidence;
  const burnIn = Math.floor(chainSteps / 2);
  let sum = 0;
  runEnsemble({
    optimizer: momentum({eta, gamma}),
    start: new Float64Array(chains),
    slope: x => lambda * x,
    sigma: 1,
    random: createGenerator(settings.seed),
    steps: chainSteps,
    observe(w, t) {
      if (t > burnIn) sum += meanOver(w, x => x * x);
    },
  });
  return sum / (chainSteps - burnIn);
}
