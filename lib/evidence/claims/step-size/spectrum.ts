import {
  hessianSpectrum,
  hessianSpectrumSettings,
} from "../../../experiments/hessianSpectrum/hessianSpectrum.js";
import {quadratic} from "../../../objectives/functions/quadratic.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {run} from "../../../run/run.js";
import {descentOptimum} from "../../../theory/descentOptimum.js";
import {digitData} from "../../../training/digitData.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

const tolerance = 1e-6;
/** Where the eigenvalues lie between λmin and λmax, on a logarithmic scale. */
const places = [0, 0.25, 0.5, 0.75, 1];

export const spectrum: Claim = {
  id: "spectrum",
  statement:
    "A Hessian has many scales at once: λmax sets the step and λmin the time, which grows as κ; of a network most eigenvalues lie below a thousandth of the largest, and some are negative.",
  conditions:
    "Gradient descent at its best η on a quadratic, κ from 10 on; a 64-6-10 tanh network after 10 passes over the digits, the exact loss of all training digits.",
  breaks: ["the best step size is 1/(λmin + λmax)", "the network's Hessian keeps its diagonal alone"],
  page: "/steps/step-size",
  source:
    "½κ log 10⁶ steps for large κ, from ((κ − 1)/(κ + 1))ᵏ = 10⁻⁶; Sagun, Evci, Güney, Dauphin, Bottou (2017), Empirical analysis of the Hessian of over-parametrized neural networks",
  check({digits, settings: {seed}}) {
    const data = digitData(digits, {testShare: 0.2, generator: createGenerator(seed)});
    const values = hessianSpectrum(data, {...hessianSpectrumSettings, seed});
    const largest = values[values.length - 1];
    return [
      ...[10, 100, 1000].map(kappa =>
        nearRelative(
          `κ = ${kappa}, five eigenvalues: steps until every direction is within 10⁻⁶ of its start; expected: ½κ log 10⁶`,
          stepsAcross(kappa),
          0.5 * kappa * -Math.log(tolerance),
          0.01,
        ),
      ),
      atLeast(
        "digits: share of the Hessian's eigenvalues that are below 10⁻³ λmax",
        values.filter(value => value < 1e-3 * largest).length / values.length,
        0.5,
      ),
      atMost("digits: the least eigenvalue, over λmax", values[0] / largest, -1e-3),
    ];
  },
};

/** The steps that gradient descent at its best η needs on a quadratic with this spectrum, from 1 in every direction. */
function stepsAcross(kappa: number): number {
  const lambdas = places.map(place => kappa ** place);
  const bowl = quadratic({A: lambdas.map((lambda, i) => lambdas.map((_, j) => (i === j ? lambda : 0)))});
  const start = lambdas.map(() => 1);
  const stop = (w: ArrayLike<number>) => Math.max(...Array.from(w, Math.abs)) <= tolerance;
  return run(gradientDescent({eta: descentOptimum(1, kappa)}), bowl, start, {steps: 20_000, stop}).steps;
}
