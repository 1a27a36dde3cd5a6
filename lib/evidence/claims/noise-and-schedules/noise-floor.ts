import {floorCloud, floorSettings} from "../../../experiments/noiseFloor/floorCloud.js";
import {createGenerator} from "../../../random/generator.js";
import {noiseFloor} from "../../../theory/stationaryVariance.js";
import {type Claim, type EvidenceInputs, nearRelative} from "../../claim.js";

const {lambdas, sigma, eta} = floorSettings;
const cases = [
  {eta, sigma},
  {eta: 0.05, sigma},
  {eta: 0.8, sigma: 0.5},
];

export const noiseFloorClaim: Claim = {
  id: "noise-floor",
  statement:
    "At a fixed step size the loss of noisy gradient descent levels off at a floor that η sets: ησ²/(2(2 − ηλ)) in each direction.",
  conditions:
    "A quadratic, ηλ < 2, gradient noise of a fixed variance σ² that is independent from step to step; the cloud of the figure, over more steps.",
  breaks: ["the stationary variance is that of small steps, ησ²/2λ"],
  page: "/landscapes/noise-and-schedules",
  figure: "noise-floor",
  source:
    "½λ Var x with Var x = ησ²/(λ(2 − ηλ)), the fixed point of E x² ← (1 − ηλ)² E x² + η²σ²; Mandt, Hoffman, Blei (2017), Stochastic gradient descent as approximate Bayesian inference",
  check: inputs =>
    cases.map(at =>
      nearRelative(
        `λ = ${lambdas.join(" and ")}, η = ${at.eta}, σ = ${at.sigma}: mean loss`,
        measuredFloor(at, inputs),
        lambdas.reduce((sum, lambda) => sum + noiseFloor({...at, lambda}), 0),
        0.02,
      ),
    ),
};

/** The mean loss of all runs over the second half of the steps. */
function measuredFloor(at: {eta: number; sigma: number}, {settings}: EvidenceInputs): number {
  const steps = 2 * settings.evidence.chainSteps;
  const random = createGenerator(settings.seed);
  const {losses} = floorCloud({...at, steps}, () => random.normal());
  const late = losses.subarray(Math.ceil(steps / 2));
  return late.reduce((sum, loss) => sum + loss, 0) / late.length;
}
