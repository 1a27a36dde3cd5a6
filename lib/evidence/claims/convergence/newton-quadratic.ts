import {exponentialBowl} from "../../../objectives/functions/exponentialBowl.js";
import {rotatedQuadratic} from "../../../objectives/functions/rotatedQuadratic.js";
import type {Landscape} from "../../../objectives/objective.js";
import {bfgs} from "../../../optimizers/bfgs.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {newton} from "../../../optimizers/newton.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {run} from "../../../run/run.js";
import {descentOptimum} from "../../../theory/descentOptimum.js";
import {atMost, type Claim, near} from "../../claim.js";

/** A quadratic valley turned by 30°, so that the diagonal of its Hessian is not all of it. */
const valley = rotatedQuadratic({lambda: [1, 100], angle: Math.PI / 6});
const bowl = exponentialBowl({lambda: [1, 10]});
/** Smooth and convex, with its minimum at 0, f″ = f‴ = 1 there. */
const smooth = exponentialBowl({lambda: [1]});

export const newtonQuadratic: Claim = {
  id: "newton-quadratic",
  statement:
    "Near a minimum Newton's method and BFGS converge far faster than gradient descent: Newton needs one step on a quadratic, and doubles the digits with each step on a smooth convex function.",
  conditions:
    "Close to a minimum of a smooth function with a positive definite Hessian there, for the exact Hessian; BFGS with its line search.",
  breaks: ["Newton takes the diagonal of the Hessian alone", "Newton takes nine tenths of its step"],
  page: "/sgd/convergence",
  figure: "newton-quadratic",
  source: "Nocedal, Wright (2006), Numerical optimization, 2nd ed., theorems 3.5 and 6.6",
  check() {
    const {trajectory: x} = run(newton(smooth), smooth, [1], {steps: 5});
    return [
      near(
        "a valley with κ = 100, turned by 30°: Newton's steps to 10⁻¹⁰ of the distance",
        stepsTo(newton(valley), valley),
        1,
        0,
      ),
      atMost(
        "the same valley: steps of BFGS to 10⁻¹⁰ of the distance, over those of gradient descent at its best η",
        stepsTo(bfgs(valley), valley) / stepsTo(gradientDescent({eta: descentOptimum(1, 100)}), valley),
        0.05,
      ),
      atMost(
        "no quadratic, curvatures 1 and 10 at the minimum: the same",
        stepsTo(bfgs(bowl), bowl) / stepsTo(gradientDescent({eta: descentOptimum(1, 10)}), bowl),
        0.25,
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

function stepsTo<State extends OptimizerState>(optimizer: Optimizer<State>, f: Landscape): number {
  const start = [0.5, 0.5];
  const stop = (w: ArrayLike<number>) => Math.hypot(w[0], w[1]) <= 1e-10 * Math.hypot(start[0], start[1]);
  return run(optimizer, f, start, {steps: 10_000, stop}).steps;
}
