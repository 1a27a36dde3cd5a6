import {quadratic} from "../../../objectives/functions/quadratic.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {descentEdge, descentRate} from "../../../theory/descentRate.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const lambdas = [0.1, 1, 5, 20];
const edge = descentEdge(20);
const steps = 2000;

export const divergenceEdge: Claim = {
  id: "divergence-edge",
  statement:
    "Gradient descent on a quadratic converges below η = 2/λmax and diverges above it: the largest curvature alone limits the step.",
  conditions: "A quadratic with λmax > 0, a constant η, and a start that is not 0 in the direction of λmax.",
  breaks: ["the edge is 1/λmax", "gradient descent takes 1 % less than its η"],
  page: "/steps/step-size",
  figure: "divergence-edge",
  source: "max |1 − ηλᵢ| = 1 at η = 2/λmax; Nocedal, Wright (2006), Numerical optimization, 2nd ed., § 3.3",
  check: () => [
    near("λ = 0.1, 1, 5, 20: greatest |1 − ηλ| at η = 2/λmax", descentRate({eta: edge, lambdas}), 1, 1e-12),
    near(
      "λ = 0.1, 1, 5, 20: loss after 2000 steps at η = 2/λmax, over its part in the direction of λmax at the start",
      lossAfter(edge) / 10,
      1,
      1e-12,
    ),
    atMost("λ = 0.1, 1, 5, 20: that loss at 0.99 of the edge", lossAfter(0.99 * edge) / 10, 1e-12),
    atLeast("λ = 0.1, 1, 5, 20: that loss at 1.01 of the edge", lossAfter(1.01 * edge) / 10, 1e12),
  ],
};

/** f after so many steps from (1, 1, 1, 1). */
function lossAfter(eta: number): number {
  const bowl = quadratic({A: lambdas.map((lambda, i) => lambdas.map((_, j) => (i === j ? lambda : 0)))});
  return run(gradientDescent({eta}), bowl, [1, 1, 1, 1], {steps}).values[steps];
}
