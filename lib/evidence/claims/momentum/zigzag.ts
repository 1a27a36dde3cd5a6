import {quadratic} from "../../../objectives/functions/quadratic.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {atMost, type Claim, near} from "../../claim.js";

const steps = 60;
const lambdas = [1, 10];

export const zigzag: Claim = {
  id: "zigzag",
  statement:
    "Gradient descent zigzags where 1/λ < η < 2/λ for the steep direction: it jumps across the valley at every step, and moves along it without ever turning back.",
  conditions: "A quadratic, started away from the minimum in both directions.",
  breaks: ["gradient descent takes the root of its η"],
  page: "/steps/momentum",
  figure: "zigzag",
  source: "In an eigen-direction each step multiplies the error by 1 − ηλ, which lies in (−1, 0) there",
  check: () => [
    ...[0.11, 0.15, 0.19].flatMap(eta => [
      near(`λ = 1 and 10, η = ${eta}: share of steps that cross the valley's floor`, crossings(eta)[1], 1, 0),
      near(
        `λ = 1 and 10, η = ${eta}: share of steps that turn back along the valley`,
        crossings(eta)[0],
        0,
        0,
      ),
      atMost(
        `λ = 1 and 10, η = ${eta}: height across the valley after ${steps} steps, over that at the start`,
        height(eta),
        1e-2,
      ),
    ]),
    near("λ = 1 and 10, η = 0.09: share of steps that cross the valley's floor", crossings(0.09)[1], 0, 0),
  ],
};

function path(eta: number): Float64Array {
  const valley = quadratic({
    A: [
      [lambdas[0], 0],
      [0, lambdas[1]],
    ],
  });
  return run(gradientDescent({eta}), valley, [1, 1], {steps}).trajectory;
}

/** In each eigen-direction, the share of the steps at which the position changes its sign. */
function crossings(eta: number): number[] {
  const trajectory = path(eta);
  return lambdas.map((_, i) => {
    let changes = 0;
    for (let k = 0; k < steps; k++) if (trajectory[2 * k + i] * trajectory[2 * k + 2 + i] < 0) changes++;
    return changes / steps;
  });
}

function height(eta: number): number {
  return Math.abs(path(eta)[2 * steps + 1]);
}
