import {differenceErrors} from "../../../autodiff/differenceErrors.js";
import {differentiate} from "../../../autodiff/differentiate.js";
import {createGenerator} from "../../../random/generator.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {closedForms} from "./closedForms.js";

export const adExact: Claim = {
  id: "ad-exact",
  statement:
    "Reverse mode gives the derivative to rounding; finite differences, at the best of all widths, lose half of the digits, or a third where they are central.",
  conditions:
    "At points where no derivative of the functions vanishes, in double precision; every operation of the course occurs in one of the functions.",
  breaks: [
    "the derivative of the cosine loses its sign",
    "the derivative of tanh is computed with six digits less",
    "a forward difference errs by half",
    "the derivative of sinh is sinh",
    "the derivative of expm1 is expm1",
    "the derivative of |x| is 1 everywhere",
    "a minimum passes the adjoint to the other operand",
  ],
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
    const differences = functions.map(({objective}) => differenceErrors(objective, points, widths));
    const forward = differences.map(errors => Math.min(...errors.map(error => error.forward)));
    const central = differences.map(errors => Math.min(...errors.map(error => error.central)));
    const measured = `root mean square over ${points.length} points, at the best width`;
    return [
      atMost("reverse mode: largest relative error against closed forms", Math.max(...tapeErrors), 1e-13),
      atLeast(
        `forward differences: least relative error of ${functions.length} functions, ${measured}`,
        Math.min(...forward),
        1e-9,
      ),
      atMost("forward differences: largest of them", Math.max(...forward), 1e-6),
      atLeast("central differences: least of them", Math.min(...central), 1e-12),
      atMost("central differences: largest of them", Math.max(...central), 1e-8),
    ];
  },
};
