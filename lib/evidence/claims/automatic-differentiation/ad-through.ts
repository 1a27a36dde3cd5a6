import {differentiate} from "../../../autodiff/differentiate.js";
import {centralDifference} from "../../../autodiff/finiteDifferences.js";
import {type ThroughDescent, throughDescent} from "../../../autodiff/throughDescent.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

const steps = 20;

/** ½x² + 5y² from (1, 1): L(η) = ½(1 − η)²ᵀ + 5(1 − 10η)²ᵀ. */
const bowl = throughDescent(
  differentiate(({add, mul, square}, [x, y]) => add(mul(0.5, square(x)), mul(5, square(y))), 2),
  [1, 1],
  steps,
);

/** √(1 + x²) + 5 log cosh(y − sin x): no quadratic. */
const bent = throughDescent(
  differentiate(
    ({add, mul, sub, sqrt, square, sin, log, cosh}, [x, y]) =>
      add(sqrt(add(1, square(x))), mul(5, log(cosh(sub(y, sin(x)))))),
    2,
  ),
  [2, -1],
  steps,
);

export const adThrough: Claim = {
  id: "ad-through",
  statement:
    "One can differentiate through an algorithm: reverse mode through all steps of gradient descent gives the derivative of the last loss with respect to η, and descending on it finds the best η.",
  page: "/sgd/automatic-differentiation",
  figure: "ad-through",
  source:
    "Maclaurin, Duvenaud, Adams (2015), Gradient-based hyperparameter optimization through reversible learning, § 2; derived for the quadratic: L′(η) = −TΣλᵢ²(1 − ηλᵢ)²ᵀ⁻¹",
  check() {
    const found = run(gradientDescent({eta: 1e-3}), bowl, [0.02], {steps: 3000});
    const eta = found.trajectory[found.steps];
    const least = found.values[found.steps];
    return [
      nearRelative("quadratic, 20 steps at η = 0.1: L′(η)", slopeOf(bowl, 0.1), closedSlope(0.1), 1e-12),
      atMost(
        "no quadratic, 20 steps, η = 0.02, 0.05, 0.1 and 0.15: largest relative deviation of L′(η) from a central difference",
        Math.max(...[0.02, 0.05, 0.1, 0.15].map(deviation)),
        1e-6,
      ),
      ...[0.99, 1.01].map(factor =>
        atLeast(
          `quadratic: loss at ${factor} times the η that descent on η found (${eta.toFixed(4)}), over the loss at that η`,
          bowl.value(Float64Array.of(factor * eta)) / least,
          1.001,
        ),
      ),
    ];
  },
};

function slopeOf(L: ThroughDescent, eta: number): number {
  const slope = new Float64Array(1);
  L.gradient(Float64Array.of(eta), slope);
  return slope[0];
}

function closedSlope(eta: number): number {
  const term = (lambda: number) => lambda ** 2 * (1 - eta * lambda) ** (2 * steps - 1);
  return -steps * (term(1) + term(10));
}

function deviation(eta: number): number {
  const difference = centralDifference(x => bent.value(Float64Array.of(x)), eta, 1e-6);
  return Math.abs(slopeOf(bent, eta) / difference - 1);
}
