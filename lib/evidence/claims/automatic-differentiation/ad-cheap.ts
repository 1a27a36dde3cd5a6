import type {ScalarFunction} from "../../../autodiff/arithmetic.js";
import {differentiate} from "../../../autodiff/differentiate.js";
import {gradientCost} from "../../../autodiff/gradientCost.js";
import {pushTangents} from "../../../autodiff/tangent.js";
import {atMost, type Claim, nearRelative} from "../../claim.js";
import {countAccesses} from "../../countAccesses.js";

/** Functions of any number n of parameters: the first makes reverse mode work hardest, with nothing but products. */
const functions: readonly (readonly [string, ScalarFunction])[] = [
  ["2·w₁·…·wₙ", ({constant, mul}, w) => w.reduce((product, wi) => mul(product, wi), constant(2))],
  ["log Σ exp wᵢ", ({add, exp, log}, w) => log(w.map(wi => exp(wi)).reduce((sum, term) => add(sum, term)))],
  [
    "Rosenbrock's function, in a ring",
    ({add, sub, mul, square}, w) =>
      w
        .map((wi, i) => add(mul(100, square(sub(w[(i + 1) % w.length], square(wi)))), square(sub(1, wi))))
        .reduce((sum, term) => add(sum, term)),
  ],
];

const dimensions = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

export const adCheap: Claim = {
  id: "ad-cheap",
  statement:
    "By reverse mode the whole gradient costs a small multiple of the function, whatever the number of parameters; by forward mode its cost grows with their number.",
  conditions:
    "The function is written in the course's operations; a cost is the number of numbers read or written while it runs, and for the figure the number of operations.",
  breaks: ["the reverse sweep is made three times"],
  page: "/sgd/automatic-differentiation",
  figure: "ad-cheap",
  source:
    "Baur, Strassen (1983), The complexity of partial derivatives, theorem 1; Griewank, Walther (2008), Evaluating derivatives, 2nd ed., § 4.6",
  check() {
    return functions.flatMap(([name, f]) => {
      const costs = dimensions.map(n => ({...executed(f, n), table: gradientCost(differentiate(f, n))}));
      const at = (n: number) => costs[dimensions.indexOf(n)];
      const forwardRatio = (n: number) => (at(n).value + n * at(n).tangent) / at(n).value;
      return [
        atMost(
          `${name}: numbers read or written for value and gradient, over those for the value, most at any n from 1 to 10⁴`,
          Math.max(...costs.map(({gradient, value}) => gradient / value)),
          6,
        ),
        nearRelative(
          `${name}: the same ratio by forward mode, a tangent sweep for each parameter, at n = 10⁴ over at n = 10³`,
          forwardRatio(10_000) / forwardRatio(1000),
          10,
          0.01,
        ),
        atMost(
          `${name}: operations for value and gradient as the figure counts them, over those for the value, most`,
          Math.max(...costs.map(({table}) => table.reverseMode / table.value)),
          5,
        ),
        nearRelative(
          `${name}: operations by forward mode as the figure counts them, over those for the value, at n = 10⁴ over at n = 10³`,
          tableRatio(at(10_000).table) / tableRatio(at(1000).table),
          10,
          0.01,
        ),
      ];
    });
  },
};

/** What the sweeps for n parameters do, at a place where every wᵢ is 1. */
function executed(f: ScalarFunction, n: number): {value: number; gradient: number; tangent: number} {
  const objective = differentiate(f, n);
  const count = countAccesses(objective.tape);
  const w = new Float64Array(n).fill(1);
  const g = new Float64Array(n);
  return {
    value: count(() => objective.value(w)),
    gradient: count(() => objective.gradient(w, g)),
    tangent: count(() => pushTangents(objective.tape)),
  };
}

const tableRatio = ({forwardMode, value}: {forwardMode: number; value: number}) => forwardMode / value;
