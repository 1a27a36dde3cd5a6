import type {Break} from "../break.js";

export const adam: readonly Break[] = [
  {
    claim: "adam-step",
    fault: "ε goes inside the root",
    file: "lib/optimizers/adam.ts",
    find: "Math.sqrt(S[i] / correctionS) + epsilon",
    replace: "Math.sqrt(S[i] / correctionS + epsilon)",
  },
  {
    claim: "adam-step",
    fault: "the exponent of the correction lags one update behind",
    file: "lib/optimizers/adam.ts",
    find: "const correctionM = biasCorrection ? state.shareM : 1;",
    replace: "const correctionM = biasCorrection && t > 0 ? (state.shareM - beta) / (1 - beta) : 1;",
  },
  {
    claim: "bias-correction",
    fault: "only M is freed of its lag",
    file: "lib/optimizers/adam.ts",
    find: "biasCorrection ? state.shareS : 1",
    replace: "1",
  },
  {
    claim: "bias-correction",
    fault: "the correction cannot be left out",
    file: "lib/optimizers/adam.ts",
    find: "biasCorrection ? state.shareM : 1",
    replace: "state.shareM",
  },
  {
    claim: "adam-bound",
    fault: "the supremum loses its root",
    file: "lib/theory/adamStepSupremum.ts",
    find: "beta / Math.sqrt(gamma * (1 - ratio))",
    replace: "beta / (gamma * (1 - ratio))",
  },
  {
    claim: "adam-bound",
    fault: "S forgets as fast as M",
    file: "lib/optimizers/adam.ts",
    find: "S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];",
    replace: "S[i] = (1 - beta) * S[i] + beta * g[i] * g[i];",
  },
  {
    claim: "adam-bound",
    fault: "S averages the gradient's size in the place of its square",
    file: "lib/optimizers/adam.ts",
    find: "gamma * g[i] * g[i]",
    replace: "gamma * Math.abs(g[i])",
  },
  {
    claim: "adam-bound",
    fault: "M is the gradient itself",
    file: "lib/optimizers/adam.ts",
    find: "M[i] = (1 - beta) * M[i] + beta * g[i];",
    replace: "M[i] = g[i];",
  },
  {
    claim: "adam-fails",
    fault: "AMSGrad forgets the largest S",
    file: "lib/optimizers/amsgrad.ts",
    find: "Math.max(Smax[i], S[i])",
    replace: "S[i]",
  },
  {
    claim: "adam-fails",
    fault: "the large gradient comes every second time",
    file: "lib/objectives/functions/reddi.ts",
    find: "drawn % 3 === 0",
    replace: "drawn % 2 === 0",
  },
];
