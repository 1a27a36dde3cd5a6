import type {Node, VectorArithmetic, VectorFunction} from "../../lib/autodiff/recorder.js";

/** A function of any number of parameters. */
export interface CostFunction {
  readonly name: string;
  readonly f: VectorFunction;
}

/** Functions whose gradients are counted: from few operations for each parameter to many. */
export const costFunctions = {
  neuron: {
    name: "log(1 + exp(−w·x))",
    f: ({constant, dot, exp, log1p, neg}, w) => {
      const x = constant(Array.from({length: w.size}, (_, i) => Math.cos(i)));
      return log1p(exp(neg(dot(w, x))));
    },
  },
  softmax: {
    name: "log Σ exp wᵢ",
    f: ({exp, log, sum}, w) => log(sum(exp(w))),
  },
  chain: {
    name: "Rosenbrock’s chain",
    f: ({add, mul, part, square, sub, sum}, w) => {
      const ends = sum(square(sub(1, w)));
      if (w.size === 1) return ends;
      const [x, next] = [part(w, 0, w.size - 1), part(w, 1, w.size - 1)];
      return add(ends, sum(mul(100, square(sub(next, square(x))))));
    },
  },
  product: {
    name: "2·w₁·w₂ ⋯ wₙ",
    f: (arithmetic, w) => arithmetic.mul(2, productOf(arithmetic, w)),
  },
} as const satisfies Record<string, CostFunction>;

export type CostFunctionKey = keyof typeof costFunctions;

/** The product of all components: the two halves are multiplied with each other, until one number is left. */
function productOf(arithmetic: VectorArithmetic, w: Node): Node {
  if (w.size === 1) return w;
  const {mul, part, at} = arithmetic;
  const half = Math.floor(w.size / 2);
  const product = productOf(arithmetic, mul(part(w, 0, half), part(w, half, half)));
  return w.size % 2 === 0 ? product : mul(product, at(w, w.size - 1));
}
