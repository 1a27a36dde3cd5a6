import {quadratic} from "../../../objectives/functions/quadratic.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {momentum} from "../../../optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {run} from "../../../run/run.js";
import {type Claim, nearRelative} from "../../claim.js";
import {stepSizes} from "../../stepSizes.js";

const eta = 0.1;
const slope = 0.3;
const gammas = [0, 0.5, 0.9, 0.99];
/** ηλ on both sides of |1 − ηλ| = √γ. */
const gamma = 0.5;
const across = [1.5, 1.8];

export const momentumGain: Claim = {
  id: "momentum-gain",
  statement:
    "Momentum lengthens the steps to η/(1 − γ) times the gradient where that keeps its direction, and shortens them to η/(1 + γ) times where it changes its sign at each step; across a valley it damps faster than gradient descent only where |1 − ηλ| > √γ.",
  conditions:
    "The lengths hold in the limit, for gradients of one size; the damping √γ per step in a direction of a quadratic where (1 − √γ)² < ηλ < (1 + √γ)².",
  breaks: [
    "the velocity keeps the share 1 − γ",
    "the velocity forgets its sign",
    "the velocity keeps γ² instead of γ",
  ],
  page: "/steps/momentum",
  figure: "momentum-gain",
  source:
    "Fixed points of v = γv − ηg at g constant and at g, −g, g, …; moduli √γ of the roots of z² − (1 + γ − ηλ)z + γ; Polyak (1964), Some methods of speeding up the convergence of iteration methods",
  check: () => [
    ...gammas.map(each =>
      nearRelative(
        `γ = ${each}: length of a step under a constant gradient, over η times it`,
        lastStep(each, 1) / (eta * slope),
        1 / (1 - each),
        1e-12,
      ),
    ),
    ...gammas.map(each =>
      nearRelative(
        `γ = ${each}: length of a step under a gradient of alternating sign, over η times it`,
        lastStep(each, -1) / (eta * slope),
        1 / (1 + each),
        1e-12,
      ),
    ),
    ...across.flatMap(etaLambda => [
      nearRelative(
        `ηλ = ${etaLambda}: factor per step of the distance with γ = ${gamma}, in the mean; expected: √γ`,
        meanFactor(momentum({eta: etaLambda, gamma})),
        Math.sqrt(gamma),
        0.01,
      ),
      nearRelative(
        `ηλ = ${etaLambda}: the same of gradient descent; expected: |1 − ηλ|`,
        meanFactor(gradientDescent({eta: etaLambda})),
        Math.abs(1 - etaLambda),
        0.01,
      ),
    ]),
  ],
};

/** The length of a step after so many gradients, each `sign` times the one before, that γᵗ is below the rounding. */
function lastStep(each: number, sign: 1 | -1): number {
  const steps = each === 0 ? 2 : Math.ceil(Math.log(Number.EPSILON) / Math.log(each));
  const gradients = Array.from({length: steps}, (_, t) => slope * sign ** t);
  return Math.abs(stepSizes(momentum({eta, gamma: each}), gradients)[steps - 1]);
}

/** The factor per step by which the greatest distance of 20 steps shrinks in 400 steps from x = 1, at λ = 1. */
function meanFactor<State extends OptimizerState>(optimizer: Optimizer<State>): number {
  const {trajectory} = run(optimizer, quadratic({A: [[1]]}), [1], {steps: 420});
  const greatest = (from: number) => Math.max(...trajectory.subarray(from, from + 20).map(Math.abs));
  return (greatest(400) / greatest(0)) ** (1 / 400);
}
