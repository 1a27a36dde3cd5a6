import type {Break} from "../break.js";

export const lessons: readonly Break[] = [
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
