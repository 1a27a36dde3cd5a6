import {quadratic} from "../../../objectives/functions/quadratic.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {momentum} from "../../../optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {run} from "../../../run/run.js";
import {atMost, type Claim, nearRelative} from "../../claim.js";

const eta = 0.1;
const slope = 0.3;

export const momentumGain: Claim = {
  id: "momentum-gain",
  statement:
    "Momentum lengthens the steps where the gradient keeps its direction, to η/(1 − γ) times the gradient, and damps them where it changes its sign.",
  page: "/steps/momentum",
  figure: "momentum-gain",
  source:
    "Fixed point of v = γv − ηg: v = −ηg/(1 − γ); Polyak (1964), Some methods of speeding up the convergence of iteration methods",
  check: () => [
    ...[0, 0.5, 0.9, 0.99].map(gamma =>
      nearRelative(
        `γ = ${gamma}: terminal velocity under a constant gradient, over η times it`,
        terminalVelocity(gamma) / (eta * slope),
        1 / (1 - gamma),
        1e-12,
      ),
    ),
    atMost(
      "steep direction, ηλ = 1.8: distance left after 60 steps with γ = 0.5, over that of gradient descent",
      left(momentum({eta: 0.2, gamma: 0.5})) / left(gradientDescent({eta: 0.2})),
      1e-2,
    ),
  ],
};

/** |v| after so many steps down a plane that γᵗ is below the rounding. */
function terminalVelocity(gamma: number): number {
  const optimizer = momentum({eta, gamma});
  const w = new Float64Array(1);
  const g = Float64Array.of(slope);
  const state = optimizer.init(w);
  const steps = gamma === 0 ? 1 : Math.ceil(Math.log(Number.EPSILON) / Math.log(gamma));
  for (let t = 0; t < steps; t++) optimizer.step(w, g, state, t);
  return Math.abs(state.v[0]);
}

/** The greatest distance within the last ten of 60 steps from x = 1 on a parabola of curvature 9. */
function left<State extends OptimizerState>(optimizer: Optimizer<State>): number {
  const {trajectory} = run(optimizer, quadratic({A: [[9]]}), [1], {steps: 60});
  return Math.max(...trajectory.subarray(51).map(Math.abs));
}
