import type {Break} from "../break.js";

export const momentum: readonly Break[] = [
  {
    claim: "zigzag",
    fault: "gradient descent takes the root of its η",
    file: "lib/optimizers/gradientDescent.ts",
    find: "w[i] -= eta * g[i]",
    replace: "w[i] -= Math.sqrt(eta) * g[i]",
  },
  {
    claim: "momentum-gain",
    fault: "the velocity keeps the share 1 − γ",
    file: "lib/optimizers/momentum.ts",
    find: "v[i] = gamma * v[i]",
    replace: "v[i] = (1 - gamma) * v[i]",
  },
  {
    claim: "momentum-gain",
    fault: "the velocity forgets its sign",
    file: "lib/optimizers/momentum.ts",
    find: "v[i] = gamma * v[i]",
    replace: "v[i] = -gamma * Math.abs(v[i])",
  },
  {
    claim: "momentum-rate",
    fault: "the rate's √κ becomes κ",
    file: "lib/theory/momentumOptimum.ts",
    find: "const low = Math.sqrt(lambdaMin);\n  const high = Math.sqrt(lambdaMax);",
    replace: "const low = lambdaMin;\n  const high = lambdaMax;",
  },
  {
    claim: "momentum-rate",
    fault: "underdamped, the rate is γ in the place of √γ",
    file: "lib/theory/momentumRate.ts",
    find: ": Math.sqrt(gamma));",
    replace: ": gamma);",
  },
  {
    claim: "damping",
    fault: "the envelope is a hundred times too wide",
    file: "lib/theory/momentumSolution.ts",
    find: "return Math.hypot(x0, sine) *",
    replace: "return 100 * Math.hypot(x0, sine) *",
  },
  {
    claim: "damping",
    fault: "critical damping is 1 − √(ηλ) without its square",
    file: "lib/theory/momentumRate.ts",
    find: '"etaLambda", etaLambda, nonNegative))) ** 2;',
    replace: '"etaLambda", etaLambda, nonNegative)));',
  },
  {
    claim: "momentum-limits",
    fault: "the function has no break",
    file: "lib/objectives/functions/lessard.ts",
    find: "return x < 2 ? x + 24 : 25 * x - 24;",
    replace: "return 25 * x;",
  },
  {
    claim: "momentum-noise",
    fault: "the stationary variance forgets that momentum raises it",
    file: "lib/theory/stationaryVariance.ts",
    find: "(lambda * (1 - gamma) * (2",
    replace: "(lambda * (2",
  },
  {
    claim: "momentum-noise",
    fault: "the stationary variance forgets the edge of stability",
    file: "lib/theory/stationaryVariance.ts",
    find: "(2 * (1 + gamma) - eta * lambda)",
    replace: "(2 * (1 + gamma))",
  },
];
