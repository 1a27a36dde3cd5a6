import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {quadratic} from "../../../objectives/functions/quadratic.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {momentum} from "../../../optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {run} from "../../../run/run.js";
import {descentOptimum} from "../../../theory/descentOptimum.js";
import {momentumOptimum} from "../../../theory/momentumOptimum.js";
import {momentumEdge, momentumRate} from "../../../theory/momentumRate.js";
import {atLeast, type Claim, near} from "../../claim.js";

const tolerance = 1e-6;

export const momentumRateClaim: Claim = {
  id: "momentum-rate",
  statement:
    "On a quadratic, momentum at its best shrinks the error by (√κ − 1)/(√κ + 1) per step, where gradient descent at its best reaches (κ − 1)/(κ + 1).",
  conditions:
    "η and γ are the best for the least and the greatest curvature; the error shrinks so in the limit.",
  breaks: ["the rate's √κ becomes κ", "underdamped, the rate is γ in the place of √γ"],
  page: "/steps/momentum",
  figure: "momentum-rate",
  source: "Polyak (1964), Some methods of speeding up the convergence of iteration methods",
  check() {
    const best = momentumOptimum(1, 100);
    return [
      ...[10, 100, 1000].map(kappa =>
        near(
          `κ = ${kappa}: spectral radius of the map of (x, v) at the best η and γ`,
          spectralRadius(momentumOptimum(1, kappa), [1, kappa]),
          (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1),
          1e-6,
        ),
      ),
      near(
        "largest difference of that radius from the one of the roots, 400 points of the (η, γ) plane, κ = 100",
        Math.max(
          ...plane().map(at =>
            Math.abs(spectralRadius(at, [1, 100]) - momentumRate({...at, lambdas: [1, 100]})),
          ),
        ),
        0,
        1e-6,
      ),
      atLeast(
        "least spectral radius among 400 points of the (η, γ) plane, κ = 100",
        Math.min(...plane().map(at => spectralRadius(at, [1, 100]))),
        best.rate,
      ),
      near(
        "κ = 100, λ = 1 and 100, from (1, 1): steps of gradient descent to 10⁻⁶ of the distance",
        stepsTo(gradientDescent({eta: descentOptimum(1, 100)})),
        691,
        0,
      ),
      near(
        "κ = 100, λ = 1 and 100, from (1, 1): steps of momentum to 10⁻⁶ of the distance",
        stepsTo(momentum({eta: best.eta, gamma: best.gamma})),
        93,
        0,
      ),
    ];
  },
};

/** The greatest modulus of the eigenvalues of (x, v) ← ((1 − ηλ)x + γv, −ηλx + γv), over the λ. */
function spectralRadius({eta, gamma}: {eta: number; gamma: number}, lambdas: number[]): number {
  const moduli = lambdas.flatMap(lambda => {
    const map = new Matrix([
      [1 - eta * lambda, gamma],
      [-eta * lambda, gamma],
    ]);
    const {realEigenvalues, imaginaryEigenvalues} = new EigenvalueDecomposition(map);
    return realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i]));
  });
  return Math.max(...moduli);
}

/** A grid over γ ∈ [0, 1) and η below the stability edge at λ = 100. */
function plane(): {eta: number; gamma: number}[] {
  const shares = Array.from({length: 20}, (_, k) => (k + 0.5) / 20);
  return shares.flatMap(gamma => shares.map(share => ({eta: share * momentumEdge(gamma, 100), gamma})));
}

/** The first step at which the distance to the minimum is within the tolerance, in shares of the start's. */
function stepsTo<State extends OptimizerState>(optimizer: Optimizer<State>): number {
  const valley = quadratic({
    A: [
      [1, 0],
      [0, 100],
    ],
  });
  const stop = (w: ArrayLike<number>) => Math.hypot(w[0], w[1]) <= tolerance * Math.SQRT2;
  return run(optimizer, valley, [1, 1], {steps: 10_000, stop}).steps;
}
