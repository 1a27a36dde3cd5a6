import {exponentialBowl} from "../../../objectives/functions/exponentialBowl.js";
import {quadratic} from "../../../objectives/functions/quadratic.js";
import type {Objective} from "../../../objectives/objective.js";
import {bfgs} from "../../../optimizers/bfgs.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {newton} from "../../../optimizers/newton.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {run} from "../../../run/run.js";
import {descentOptimum} from "../../../theory/descentOptimum.js";
import {atMost, type Claim, near} from "../../claim.js";

const valley = quadratic({
  A: [
    [1, 0],
    [0, 100],
  ],
});
/** Smooth and convex, with its minimum at 0, f″ = f‴ = 1 there. */
const smooth = exponentialBowl({lambda: [1]});

export const newtonQuadratic: Claim = {
  id: "newton-quadratic",
  statement:
    "Near a minimum Newton's method and BFGS converge far faster than gradient descent: Newton needs one step on a quadratic, and doubles the digits with each step on a smooth convex function.",
  page: "/sgd/convergence",
  figure: "newton-quadratic",
  source: "Nocedal, Wright (2006), Numerical optimization, 2nd ed., theorems 3.5 and 6.6",
  check() {
    const {trajectory: x} = run(newton(smooth), smooth, [1], {steps: 5});
    return [
      near("κ = 100, from (1, 1): Newton's steps to 10⁻¹⁰ of the distance", stepsTo(newton(valley)), 1, 0),
      atMost(
        "κ = 100, from (1, 1): steps of BFGS to 10⁻¹⁰ of the distance, over those of gradient descent at its best η",
        stepsTo(bfgs(valley)) / stepsTo(gradientDescent({eta: descentOptimum(1, 100)})),
        0.05,
      ),
      // The error obeys eₖ₊₁ = f‴/(2f″) eₖ² in the limit, which doubles its digits.
      near(
        "eˣ − 1 − x, from 1: Newton's error after 5 steps, over the square of that after 4",
        x[5] / x[4] ** 2,
        0.5,
        1e-3,
      ),
    ];
  },
};

function stepsTo<State extends OptimizerState>(optimizer: Optimizer<State>): number {
  const f: Objective = valley;
  const stop = (w: ArrayLike<number>) => Math.hypot(w[0], w[1]) <= 1e-10 * Math.SQRT2;
  return run(optimizer, f, [1, 1], {steps: 10_000, stop}).steps;
}
