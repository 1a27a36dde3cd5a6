import {type DifferenceError, differenceErrors} from "../../../autodiff/differenceErrors.js";
import {differentiate} from "../../../autodiff/differentiate.js";
import {createGenerator} from "../../../random/generator.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {closedForms} from "./closedForms.js";

export const adExact: Claim = {
  id: "ad-exact",
  statement:
    "Reverse mode gives the derivative to rounding; finite differences, at the best of all widths, lose half of the digits, or a third where they are central.",
  page: "/sgd/automatic-differentiation",
  figure: "ad-exact",
  source:
    "Griewank, Walther (2008), Evaluating derivatives, 2nd ed., § 3.4, for reverse mode; derived: errors of difference quotients of order √u and u^(2/3), u = 2⁻⁵³",
  check({settings}) {
    const {uniform} = createGenerator(settings.seed);
    const points = Array.from({length: 100}, () =>
      Float64Array.of(0.2 + 1.2 * uniform(), 0.2 + 1.2 * uniform()),
    );
    const widths = Array.from({length: 61}, (_, k) => 10 ** (-1 - k / 4));
    const functions = closedForms.map(({f, name, gradient}) => ({
      objective: differentiate(f, 2, name),
      gradient,
    }));
    const g = new Float64Array(2);
    const tapeErrors = functions.flatMap(({objective, gradient}) =>
      points.flatMap(w => {
        objective.gradient(w, g);
        return gradient(w[0], w[1]).map((closed, i) => Math.abs(g[i] / closed - 1));
      }),
    );
    const differences = functions.flatMap(({objective}) => differenceErrors(objective, points, widths));
    const forward = best(differences, error => error.forward);
    const central = best(differences, error => error.central);
    const measured = `${functions.length} functions, root mean square over ${points.length} points`;
    return [
      atMost("reverse mode: largest relative error against closed forms", Math.max(...tapeErrors), 1e-13),
      atLeast(
        `forward differences: smallest relative error of ${measured}, at the best h, ${forward.h.toExponential(0)}`,
        forward.forward,
        1e-9,
      ),
      atLeast(
        `central differences: the same, at the best h, ${central.h.toExponential(0)}`,
        central.central,
        1e-12,
      ),
    ];
  },
};

const best = (errors: readonly DifferenceError[], of: (error: DifferenceError) => number) =>
  errors.reduce((least, error) => (of(error) < of(least) ? error : least));
