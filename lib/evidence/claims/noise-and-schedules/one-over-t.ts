import {logSlope, meanSquares} from "../../../experiments/oneOverT/oneOverT.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {oneOverT} from "../../../schedules/oneOverT.js";
import {type Claim, type EvidenceInputs, near, nearRelative} from "../../claim.js";

export const oneOverTClaim: Claim = {
  id: "one-over-t",
  statement:
    "A step size of c/t averages the noise away, as fast as 1/t if c is large enough and only as t^(−2c) if it is not; with c = 1 the weight is the running mean of what it has seen.",
  conditions:
    "A parabola of curvature 1 with gradient noise of variance 1: “large enough” is c > ½, in units of 1/λ; the runs of the figure, more of them and over more steps.",
  breaks: ["the step size falls as 1/√t", "the first step is taken at t = 1"],
  page: "/landscapes/noise-and-schedules",
  figure: "one-over-t",
  source:
    "λ = σ = 1: t·MSE → c²/(2c − 1) for c > ½, MSE ∝ t^(−2c) below; Chung (1954), On a stochastic approximation method; Robbins, Monro (1951)",
  check(inputs) {
    const [fast, slow] = [2, 1 / 4].map(c => {
      const {seed, evidence} = inputs.settings;
      const {normal} = createGenerator(seed);
      return meanSquares(c, {chains: evidence.chains, steps: evidence.chainSteps, normal});
    });
    return [
      nearRelative(
        "c = 2: t · MSE, mean over log t from t = 20 on",
        logMean(fast, (mse, t) => t * mse, 20),
        4 / 3,
        0.05,
      ),
      near("c = ¼: slope of log MSE against log t, from t = 50 on", logSlope(slow, 50), -0.5, 0.03),
      near(
        "c = 1: largest difference of x from the running mean, 1000 steps",
        differenceFromMean(inputs),
        0,
        1e-12,
      ),
    ];
  },
};

/** The mean of a function of t over log t: each t counts as 1/t. */
function logMean(squares: number[], f: (mse: number, t: number) => number, from: number): number {
  let sum = 0;
  let weight = 0;
  for (let t = from; t < squares.length; t++) {
    sum += f(squares[t], t) / t;
    weight += 1 / t;
  }
  return sum / weight;
}

/** Gradients x − y for fresh numbers y: with η = 1/t the weight is their mean. */
function differenceFromMean({settings}: EvidenceInputs): number {
  const random = createGenerator(settings.seed);
  const optimizer = gradientDescent({eta: oneOverT({eta: 1})});
  const w = Float64Array.of(5);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  let sum = 0;
  let largest = 0;
  for (let t = 0; t < 1000; t++) {
    const y = random.normal();
    sum += y;
    g[0] = w[0] - y;
    optimizer.step(w, g, state, t);
    largest = Math.max(largest, Math.abs(w[0] - sum / (t + 1)));
  }
  return largest;
}
