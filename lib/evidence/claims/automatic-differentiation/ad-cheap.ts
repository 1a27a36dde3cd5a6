import type {ScalarFunction} from "../../../autodiff/arithmetic.js";
import {differentiate} from "../../../autodiff/differentiate.js";
import {type GradientCost, gradientCost} from "../../../autodiff/gradientCost.js";
import {atMost, type Claim, nearRelative} from "../../claim.js";

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
  page: "/sgd/automatic-differentiation",
  figure: "ad-cheap",
  source:
    "Baur, Strassen (1983), The complexity of partial derivatives, theorem 1; Griewank, Walther (2008), Evaluating derivatives, 2nd ed., § 4.6",
  check() {
    return functions.flatMap(([name, f]) => {
      const costs = dimensions.map(n => gradientCost(differentiate(f, n)));
      const [thousand, tenThousand] = [costs[dimensions.indexOf(1000)], costs[dimensions.indexOf(10_000)]];
      return [
        atMost(
          `${name}: operations for value and gradient over those for the value, most at any n from 1 to 10⁴`,
          Math.max(...costs.map(({reverseMode, value}) => reverseMode / value)),
          5,
        ),
        nearRelative(
          `${name}: the same ratio by forward mode, at n = 10⁴ over at n = 10³`,
          forwardRatio(tenThousand) / forwardRatio(thousand),
          10,
          0.01,
        ),
      ];
    });
  },
};

const forwardRatio = ({forwardMode, value}: GradientCost) => forwardMode / value;
