import {exponentialBowl} from "../../../objectives/functions/exponentialBowl.js";
import {rotatedQuadratic} from "../../../objectives/functions/rotatedQuadratic.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {run} from "../../../run/run.js";
import {descentOptimalRate, descentOptimum} from "../../../theory/descentOptimum.js";
import {descentRate} from "../../../theory/descentRate.js";
import {type Claim, type Measurement, near, nearRelative} from "../../claim.js";

const steps = 600;

export const gdLinear: Claim = {
  id: "gd-linear",
  statement:
    "Near a quadratic minimum gradient descent converges linearly: each step multiplies the error by the same factor, at best (κ − 1)/(κ + 1).",
  conditions:
    "Close to a minimum with a positive definite Hessian, at η < 2/λmax; exactly so from the first step where the loss is quadratic and both ends of the spectrum have their share.",
  breaks: ["the best step size is 1/(λmin + λmax)"],
  page: "/sgd/convergence",
  figure: "gd-linear",
  source:
    "Nocedal, Wright (2006), Numerical optimization, 2nd ed., § 3.3; Polyak (1964), Some methods of speeding up the convergence of iteration methods",
  check: () => [
    near("the best factor at κ = 100", descentOptimalRate(100), 0.980198, 5e-7),
    ...[10, 100, 1000].map(kappa => atBest(kappa)),
    near(
      "κ = 100, η = 1/λmax: factor per step over the last 100 steps",
      factor({kappa: 100, eta: 1 / 100, from: steps - 100}),
      descentRate({eta: 1 / 100, lambdas: [1, 100]}),
      1e-10,
    ),
    nearRelative(
      "κ = 10: the η with the least factor per step, of 400 tried, times (λmin + λmax)/2",
      bestTried(10),
      1,
      0.01,
    ),
    near(
      "no quadratic, Σλᵢ(exp xᵢ − 1 − xᵢ) with curvatures 1 and 10: factor per step at the best η, over steps 60 to 100",
      bowlFactor(60, 100),
      descentOptimalRate(10),
      1e-4,
    ),
  ],
};

function atBest(kappa: number): Measurement {
  return near(
    `κ = ${kappa}, η = 2/(λmin + λmax): factor per step over ${steps} steps`,
    factor({kappa, eta: descentOptimum(1, kappa), from: 0}),
    descentOptimalRate(kappa),
    1e-10,
  );
}

/** The mean factor by which the distance to the minimum shrinks per step, in a valley turned by 30°. */
function factor({kappa, eta, from}: {kappa: number; eta: number; from: number}): number {
  const valley = rotatedQuadratic({lambda: [1, kappa], angle: Math.PI / 6});
  // Both eigen-directions start with the same share.
  const start = [Math.cos(Math.PI / 6 + Math.PI / 4), Math.sin(Math.PI / 6 + Math.PI / 4)];
  const {trajectory} = run(gradientDescent({eta}), valley, start, {steps});
  const distance = (k: number) => Math.hypot(trajectory[2 * k], trajectory[2 * k + 1]);
  return (distance(steps) / distance(from)) ** (1 / (steps - from));
}

/** The best of many η by the factor that a run measures, as a multiple of 2/(λmin + λmax). */
function bestTried(kappa: number): number {
  const etas = Array.from({length: 400}, (_, k) => ((k + 0.5) / 400) * (2 / kappa));
  const factors = etas.map(eta => factor({kappa, eta, from: steps - 100}));
  return (etas[factors.indexOf(Math.min(...factors))] * (1 + kappa)) / 2;
}

/** The mean factor per step between two steps on a bowl that is no quadratic, at the η that is best at its minimum. */
function bowlFactor(from: number, to: number): number {
  const bowl = exponentialBowl({lambda: [1, 10]});
  const {trajectory} = run(gradientDescent({eta: descentOptimum(1, 10)}), bowl, [0.1, 0.1], {steps: to});
  const distance = (k: number) => Math.hypot(trajectory[2 * k], trajectory[2 * k + 1]);
  return (distance(to) / distance(from)) ** (1 / (to - from));
}
