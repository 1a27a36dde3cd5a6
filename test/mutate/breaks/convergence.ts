import type {Break} from "../break.js";

export const convergence: readonly Break[] = [
  {
    claim: "gd-linear",
    fault: "the best step size is 1/(λmin + λmax)",
    file: "lib/theory/descentOptimum.ts",
    find: "return 2 / (lambdaMin + lambdaMax);",
    replace: "return 1 / (lambdaMin + lambdaMax);",
  },
  {
    claim: "newton-quadratic",
    fault: "Newton takes the diagonal of the Hessian alone",
    file: "lib/optimizers/newton.ts",
    find: "hessian(w, H);",
    replace:
      "hessian(w, H);\n      for (let k = 0; k < H.length; k++) if (k % (g.length + 1) !== 0) H[k] = 0;",
  },
  {
    claim: "newton-quadratic",
    fault: "Newton takes nine tenths of its step",
    file: "lib/optimizers/newton.ts",
    find: "w[i] -= state.eta * p[i];\n    },",
    replace: "w[i] -= 0.9 * state.eta * p[i];\n    },",
  },
  {
    claim: "newton-far",
    fault: "the curvature of √(1 + x²) falls as 1/x²",
    file: "lib/objectives/functions/hyperbola.ts",
    find: "Math.hypot(1, x) ** -3",
    replace: "Math.hypot(1, x) ** -2",
  },
  {
    claim: "long-approach",
    fault: "the line search of L-BFGS is not charged",
    file: "lib/objectives/wrappers/counted.ts",
    find: "      evaluations++;",
    replace: "      evaluations += 0.25;",
  },
  {
    claim: "long-approach",
    fault: "the forecast leaves out the curvature",
    file: "lib/experiments/longApproach/quadraticForecast.ts",
    find: "0.5 * (curvature",
    replace: "0 * (curvature",
  },
  {
    claim: "relu-kinks",
    fault: "every second kink is not found",
    file: "lib/networks/kinks.ts",
    find: "if (c !== 0) found.push",
    replace: "if (c !== 0 && (j + k) % 2 === 0) found.push",
  },
  {
    claim: "surrogate",
    fault: "half as many labels are wrong as are asked for",
    file: "lib/training/labelNoise.ts",
    find: "Math.round(share * examples.count)",
    replace: "Math.round((share * examples.count) / 2)",
  },
  {
    claim: "surrogate",
    fault: "test errors count as 0.8 of what they are",
    file: "lib/experiments/surrogate/surrogateCurve.ts",
    find: "testError: 1 - test!.accuracy",
    replace: "testError: 0.8 * (1 - test!.accuracy)",
  },
];
