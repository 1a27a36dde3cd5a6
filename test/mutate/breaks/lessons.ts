import type {Break} from "../break.js";

export const lessons: readonly Break[] = [
  {
    claim: "travelling",
    fault: "U takes the place of its inverse",
    file: "lib/experiments/linearFactors/gradientFlow.ts",
    find: "W1: times(back, W1)",
    replace: "W1: times(U, W1)",
  },
  {
    claim: "travelling",
    fault: "the curve is not trained",
    file: "lib/symmetries/lowLossCurve.ts",
    find: "g[i] *= 2 * t * (1 - t)",
    replace: "g[i] *= 0",
  },
  {
    claim: "generalise",
    fault: "the pseudo-inverse is damped",
    file: "lib/experiments/doubleDescent/leastNorm.ts",
    find: "sigma > least ? 1 / sigma : 0",
    replace: "sigma > least ? 1 / (sigma + 0.01 * svd.diagonal[0]) : 0",
  },
  {
    claim: "generalise",
    fault: "the features never bend",
    file: "lib/experiments/doubleDescent/doubleDescent.ts",
    find: "Math.max(0, along(direction, inputs, pixelCount * i) - kink)",
    replace: "along(direction, inputs, pixelCount * i) - kink",
  },
  {
    claim: "problem-specific",
    fault: "momentum forgets its velocity",
    file: "lib/optimizers/momentum.ts",
    find: "v[i] = gamma * v[i] - eta * g[i];",
    replace: "v[i] = -eta * g[i];",
  },
  {
    claim: "problem-specific",
    fault: "Adam no longer divides by √S",
    file: "lib/optimizers/adam.ts",
    find: "const scale = Math.sqrt(S[i] / correctionS) + epsilon;",
    replace: "const scale = 1 + epsilon;",
  },
  {
    claim: "problem-specific",
    fault: "AdaGrad no longer divides by √S",
    file: "lib/optimizers/adagrad.ts",
    find: "const scale = Math.sqrt(S[i]) + epsilon;",
    replace: "const scale = 1 + epsilon;",
  },
];
