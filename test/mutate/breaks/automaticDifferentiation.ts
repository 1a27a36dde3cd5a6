import type {Break} from "../break.js";

export const automaticDifferentiation: readonly Break[] = [
  {
    claim: "ad-exact",
    fault: "the derivative of the cosine loses its sign",
    file: "lib/autodiff/elementary.ts",
    find: "slope: a => -Math.sin(a)",
    replace: "slope: a => Math.sin(a)",
  },
  {
    claim: "ad-exact",
    fault: "the derivative of tanh is computed with six digits less",
    file: "lib/autodiff/elementary.ts",
    find: "slope: a => inverseSquare(Math.cosh(a))",
    replace: "slope: a => Math.fround(inverseSquare(Math.cosh(a)))",
  },
  {
    claim: "ad-exact",
    fault: "a forward difference errs by half",
    file: "lib/autodiff/finiteDifferences.ts",
    find: "return (f(x + h) - f(x)) / h;",
    replace: "return (f(x + h) - f(x)) / (2 * h);",
  },
  {
    claim: "ad-exact",
    fault: "the derivative of sinh is sinh",
    file: "lib/autodiff/elementary.ts",
    find: "slope: a => Math.cosh(a)",
    replace: "slope: (_, c) => c",
  },
  {
    claim: "ad-exact",
    fault: "the derivative of expm1 is expm1",
    file: "lib/autodiff/elementary.ts",
    find: "slope: a => Math.exp(a), curvature: a => Math.exp(a)",
    replace: "slope: (_, c) => c, curvature: a => Math.exp(a)",
  },
  {
    claim: "ad-exact",
    fault: "the derivative of |x| is 1 everywhere",
    file: "lib/autodiff/elementary.ts",
    find: "slope: a => Math.sign(a)",
    replace: "slope: () => 1",
  },
  {
    claim: "ad-exact",
    fault: "a minimum passes the adjoint to the other operand",
    file: "lib/autodiff/reverse.ts",
    find: "value[A] === value[C] ? A : B",
    replace: "value[A] === value[C] ? B : A",
  },
  {
    claim: "ad-cheap",
    fault: "the reverse sweep is made three times",
    file: "lib/autodiff/reverse.ts",
    find: "  pullBack(tape, output);\n}",
    replace:
      "  pullBack(tape, output);\n  for (let i = 1; i < 3; i++) {\n    seed(tape, output);\n    pullBack(tape, output);\n  }\n}",
  },
  {
    claim: "ad-through",
    fault: "the curvature on the way is left out",
    file: "lib/autodiff/throughDescent.ts",
    find: "lambda[k + 1][i] - eta[0] * product[i]",
    replace: "lambda[k + 1][i]",
  },
  {
    claim: "ad-through",
    fault: "the descent on η stands still",
    file: "lib/experiments/adThrough/descendOnEta.ts",
    find: "eta: 0.1, factor",
    replace: "eta: 1e-9, factor",
  },
  {
    claim: "ad-networks",
    fault: "the biases get no gradient",
    file: "lib/networks/dense.ts",
    find: "out[biases + o] += D[d];",
    replace: "out[biases + o] += 0 * D[d];",
  },
  {
    claim: "ad-networks",
    fault: "the gradient of the squared error loses its 2",
    file: "lib/networks/losses.ts",
    find: "(2 * r) / count",
    replace: "r / count",
  },
];
