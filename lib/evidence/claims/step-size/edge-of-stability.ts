import {
  edgeOfStabilityTrainings,
  type SharpnessCurve,
} from "../../../experiments/edgeOfStability/edgeOfStability.js";
import {outcome} from "../../../experiments/outcome.js";
import {symmetricEigen} from "../../../matrix/symmetricEigen.js";
import {scalarFactorization} from "../../../objectives/functions/scalarFactorization.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {atLeast, atMost, type Claim, type Measurement, near} from "../../claim.js";

/** The last share of the steps, over which the sharpness is averaged. */
const late = 0.4;

export const edgeOfStabilityClaim: Claim = {
  id: "edge-of-stability",
  statement:
    "Full-batch training makes the valley steeper until its sharpness, the largest curvature, reaches 2/η, and stays there; where it cannot rise, a step that is too long for a minimum carries the weights to a flatter one.",
  conditions:
    "A 64-16-10 tanh network on 100 digits, squared error, η large enough for the edge to be reached within the steps and small enough not to diverge; for the toy, a start at (6, 0.1).",
  breaks: [
    "the Hessian's products are twice too large",
    "the network trains with half its η",
    "Lanczos's matrix keeps its diagonal alone",
  ],
  page: "/steps/step-size",
  figure: "edge-of-stability",
  source:
    "Cohen, Kaur, Li, Kolter, Talwalkar (2021), Gradient descent on neural networks typically occurs at the edge of stability",
  check({digits, settings: {seed, edgeOfStability}}) {
    const {trainings} = outcome(edgeOfStabilityTrainings(digits, edgeOfStability, seed));
    return [
      ...trainings.map(training =>
        edgeOfStability.etas.includes(training.eta) ? atTheEdge(training) : onTheWay(training),
      ),
      ...ofToy(0.05, 36, 0.05),
      ...ofToy(0.1, 13.1, 0.05),
      near("½(ab − 1)² from (6, 0.1), η = 0.2: whether the run diverges (1: yes)", diverges(0.2), 1, 0),
    ];
  },
};

/** Of a training that reaches the edge. */
function atTheEdge({eta, sharpness}: SharpnessCurve): Measurement {
  const lateOnes = sharpness.slice(Math.floor((1 - late) * sharpness.length));
  const mean = lateOnes.reduce((sum, value) => sum + (value * eta) / 2, 0) / lateOnes.length;
  return near(`digits, η = ${eta}: mean of sharpness · η/2 over the last 40 % of the steps`, mean, 1, 0.03);
}

/** Of a training whose steps do not suffice: the valley becomes steeper here too. */
function onTheWay({eta, sharpness}: SharpnessCurve): Measurement {
  const ratio = sharpness[sharpness.length - 1] / Math.min(...sharpness);
  return atLeast(`digits, η = ${eta}: sharpness at the end over the least on the way`, ratio, 1.2);
}

/** Where the toy ends: the expected sharpness, and that it is a²+b² at a minimum and below 2/η. */
function ofToy(eta: number, expected: number, tolerance: number): Measurement[] {
  const {trajectory, steps} = run(gradientDescent({eta}), scalarFactorization, [6, 0.1], {steps: 5000});
  const w = trajectory.subarray(2 * steps);
  const H = new Float64Array(4);
  scalarFactorization.hessian?.(w, H);
  const sharpness = symmetricEigen(H, 2).values[1];
  const words = `½(ab − 1)² from (6, 0.1), η = ${eta}`;
  return [
    near(`${words}: sharpness at the end`, sharpness, expected, tolerance),
    near(`${words}: sharpness at the end less a² + b²`, sharpness - w[0] ** 2 - w[1] ** 2, 0, 1e-6),
    atMost(`${words}: sharpness · η/2 at the end`, (sharpness * eta) / 2, 1),
  ];
}

function diverges(eta: number): number {
  const {outcome} = run(gradientDescent({eta}), scalarFactorization, [6, 0.1], {steps: 5000});
  return outcome === "diverged" ? 1 : 0;
}
