import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {noiseFloor} from "../../../theory/stationaryVariance.js";
import {type Claim, type EvidenceInputs, nearRelative} from "../../claim.js";
import {meanOver, runEnsemble} from "../../ensemble.js";

const cases = [
  {eta: 0.05, lambda: 1, sigma: 1},
  {eta: 0.2, lambda: 1, sigma: 1},
  {eta: 0.05, lambda: 10, sigma: 2},
  {eta: 1.5, lambda: 1, sigma: 0.5},
];

export const noiseFloorClaim: Claim = {
  id: "noise-floor",
  statement:
    "At a fixed step size the loss of noisy gradient descent levels off at a floor that η sets: ησ²/(2(2 − ηλ)) in each direction.",
  conditions:
    "A quadratic, ηλ < 2, gradient noise of a fixed variance σ² that is independent from step to step.",
  breaks: ["the stationary variance is that of small steps, ησ²/2λ"],
  page: "/landscapes/noise-and-schedules",
  source:
    "½λ Var x with Var x = ησ²/(λ(2 − ηλ)), the fixed point of E x² ← (1 − ηλ)² E x² + η²σ²; Mandt, Hoffman, Blei (2017), Stochastic gradient descent as approximate Bayesian inference",
  check: inputs =>
    cases.map(at =>
      nearRelative(
        `η = ${at.eta}, λ = ${at.lambda}, σ = ${at.sigma}: mean loss`,
        measuredFloor(at, inputs),
        noiseFloor(at),
        0.02,
      ),
    ),
};

/** The mean of ½λx² over all chains and the second half of the steps. */
function measuredFloor(
  {eta, lambda, sigma}: {eta: number; lambda: number; sigma: number},
  {settings}: EvidenceInputs,
): number {
  const {chains, chainSteps} = settings.evidence;
  const burnIn = Math.floor(chainSteps / 2);
  let sum = 0;
  runEnsemble({
    optimizer: gradientDescent({eta}),
    start: new Float64Array(chains).fill(1),
    slope: x => lambda * x,
    sigma,
    random: createGenerator(settings.seed),
    steps: chainSteps,
    observe(w, t) {
      if (t > burnIn) sum += meanOver(w, x => 0.5 * lambda * x * x);
    },
  });
  return sum / (chainSteps - burnIn);
}
