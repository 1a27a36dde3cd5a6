import {centralDifference} from "../../../autodiff/finiteDifferences.js";
import {type ThroughDescent, throughDescent} from "../../../autodiff/throughDescent.js";
import {descendOnEta} from "../../../experiments/adThrough/descendOnEta.js";
import {throughDefaults, throughLosses} from "../../../experiments/adThrough/throughLosses.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

const {start, steps, eta: firstEta} = throughDefaults;
const names = ["bowl", "bent", "rosenbrock"] as const;
const words = {bowl: "the bowl", bent: "the bent valley", rosenbrock: "Rosenbrock’s, scaled"};

export const adThrough: Claim = {
  id: "ad-through",
  statement:
    "One can differentiate through an algorithm: reverse mode through all steps of gradient descent gives the derivative of the last loss with respect to η, and descending on it finds the best η nearby.",
  conditions:
    "The run stays within the numbers; the descent on η is by the sign of the slope on log-log paper, from η = 0.02, for the losses, the start and the steps of the figure.",
  breaks: ["the curvature on the way is left out", "the descent on η stands still"],
  page: "/sgd/automatic-differentiation",
  figure: "ad-through",
  source:
    "Maclaurin, Duvenaud, Adams (2015), Gradient-based hyperparameter optimization through reversible learning, § 2; derived for the bowl: L′(η) = −TΣλᵢ²wᵢ²(1 − ηλᵢ)²ᵀ⁻¹",
  check() {
    return [
      nearRelative(
        `${words.bowl}, ${steps} steps at η = 0.1: L′(η)`,
        slopeOf(through("bowl"), 0.1),
        closedSlope(0.1),
        1e-12,
      ),
      ...names.flatMap(name => {
        const L = through(name);
        const {etas, losses} = descendOnEta(L, firstEta);
        const eta = etas[etas.length - 1];
        return [
          atMost(
            `${words[name]}, ${steps} steps, η = 0.02, 0.05 and 0.1: largest relative deviation of L′(η) from a central difference`,
            Math.max(...[0.02, 0.05, 0.1].map(each => deviation(L, each))),
            1e-5,
          ),
          atMost(
            `${words[name]}: loss at the η that the descent found, ${eta.toPrecision(3)}, over that at the η from which it set out`,
            losses[losses.length - 1] / losses[0],
            0.2,
          ),
          ...[0.9, 1.1].map(factor =>
            atLeast(
              `${words[name]}: loss at ${factor} times the η that the descent found, over the loss at that η`,
              L.value(Float64Array.of(factor * eta)) / losses[losses.length - 1],
              1,
            ),
          ),
        ];
      }),
    ];
  },
};

function through(name: (typeof names)[number]): ThroughDescent {
  return throughDescent(throughLosses[name], start, steps);
}

function slopeOf(L: ThroughDescent, eta: number): number {
  const slope = new Float64Array(1);
  L.gradient(Float64Array.of(eta), slope);
  return slope[0];
}

function closedSlope(eta: number): number {
  const term = (lambda: number, w: number) => lambda ** 2 * w ** 2 * (1 - eta * lambda) ** (2 * steps - 1);
  return -steps * (term(1, start[0]) + term(10, start[1]));
}

function deviation(L: ThroughDescent, eta: number): number {
  const difference = centralDifference(x => L.value(Float64Array.of(x)), eta, 1e-6 * eta);
  return Math.abs(slopeOf(L, eta) / difference - 1);
}
