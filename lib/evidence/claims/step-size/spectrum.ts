import {hessianSpectra} from "../../../experiments/hessianSpectrum/hessianSpectrum.js";
import {scalesOf} from "../../../experiments/hessianSpectrum/scales.js";
import {stepsAcross} from "../../../experiments/hessianSpectrum/stepsAcross.js";
import {outcome} from "../../../experiments/outcome.js";
import {descentOptimum} from "../../../theory/descentOptimum.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

const tolerance = 1e-6;
/** Where the eigenvalues lie between λmin and λmax, on a logarithmic scale. */
const places = [0, 0.25, 0.5, 0.75, 1];

export const spectrum: Claim = {
  id: "spectrum",
  statement:
    "A Hessian has many scales at once: λmax sets the step and λmin the time, which grows as κ; of a network most eigenvalues lie below a thousandth of the largest, and some are negative.",
  conditions:
    "Gradient descent at its best η on a quadratic, κ from 10 on; a small tanh network on the digits early, in the middle and late in its training, the loss of all training digits.",
  breaks: ["the best step size is 1/(λmin + λmax)", "the network's Hessian keeps its diagonal alone"],
  page: "/steps/step-size",
  figure: "spectrum",
  source:
    "½κ log 10⁶ steps for large κ, from ((κ − 1)/(κ + 1))ᵏ = 10⁻⁶; Sagun, Evci, Güney, Dauphin, Bottou (2017), Empirical analysis of the Hessian of over-parametrized neural networks",
  check({digits, settings: {seed, hessianSpectrum}}) {
    const {spectra} = outcome(hessianSpectra(digits, hessianSpectrum, seed));
    return [
      ...[10, 100, 1000].map(kappa =>
        nearRelative(
          `κ = ${kappa}, five eigenvalues: steps until every direction is within 10⁻⁶ of its start; expected: ½κ log 10⁶`,
          stepsAcross(
            places.map(place => kappa ** place),
            {eta: descentOptimum(1, kappa), tolerance, most: 20_000},
          ),
          0.5 * kappa * -Math.log(tolerance),
          0.01,
        ),
      ),
      ...spectra.flatMap(({passes, eigenvalues}, moment) => {
        const {small, least, largest} = scalesOf(eigenvalues);
        const where = `digits, ${passes} passes`;
        return [
          atLeast(`${where}: share of the eigenvalues that are below 10⁻³ λmax`, small, 0.5),
          // Late in training little of it is left: still far above the error of the differences, some 10⁻¹⁰.
          atMost(`${where}: the least eigenvalue, over λmax`, least / largest, moment < 2 ? -1e-3 : -1e-4),
        ];
      }),
    ];
  },
};
