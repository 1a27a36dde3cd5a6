import {momentum} from "../../../optimizers/momentum.js";
import {createGenerator} from "../../../random/generator.js";
import {stationaryVariance} from "../../../theory/stationaryVariance.js";
import {type Claim, type EvidenceInputs, nearRelative} from "../../claim.js";
import {meanOver, runEnsemble} from "../../ensemble.js";

const cases = [
  {eta: 0.1, gamma: 0.9, lambda: 1},
  {eta: 0.2, gamma: 0.5, lambda: 2},
  {eta: 1.5, gamma: 0.8, lambda: 2},
];

export const momentumNoise: Claim = {
  id: "momentum-noise",
  statement:
    "With noise and small ηλ, momentum raises the variance with which the weights settle by a factor 1/(1 − γ); by less where ηλ is not small.",
  conditions:
    "A quadratic with normal noise of a fixed variance on its gradient, at the same η with momentum and without; ηλ < 2, or gradient descent has no floor to compare with.",
  breaks: [
    "the stationary variance forgets that momentum raises it",
    "the stationary variance forgets the edge of stability",
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
  ],
};

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
