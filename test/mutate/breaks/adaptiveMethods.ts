import type {Break} from "../break.js";

export const adaptiveMethods: readonly Break[] = [
  {
    claim: "rescale-round",
    fault: "the Hessian is taken into the other coordinates from one side",
    file: "lib/objectives/wrappers/transformed.ts",
    find: "productOfTransposed(inverse, scratch, [n, n, n], out);",
    replace: "out.set(scratch);",
  },
  {
    claim: "rescale-round",
    fault: "the gradient is not taken into the other coordinates",
    file: "lib/objectives/wrappers/transformed.ts",
    find: "productOfTransposed(inverse, g, [n, n, 1], out);",
    replace: "out.set(g);",
  },
  {
    claim: "squared-gradients",
    fault: "S takes the new square with 1 − γ and the old S with γ",
    file: "lib/optimizers/rmsprop.ts",
    find: "S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];",
    replace: "S[i] = gamma * S[i] + (1 - gamma) * g[i] * g[i];",
  },
  {
    claim: "squared-gradients",
    fault: "S averages the gradients, not their squares",
    file: "lib/optimizers/rmsprop.ts",
    find: "gamma * g[i] * g[i]",
    replace: "gamma * g[i]",
  },
  {
    claim: "adadelta-lecture",
    fault: "the weights' average takes the weight without its square",
    file: "lib/optimizers/adadelta.ts",
    find: "gamma * w[i] * w[i]",
    replace: "gamma * Math.abs(w[i])",
  },
  {
    claim: "adadelta-lecture",
    fault: "ε is left out above the fraction",
    file: "lib/optimizers/adadelta.ts",
    find: "(Sw[i] + epsilon)",
    replace: "Sw[i]",
  },
  {
    claim: "single-step-size",
    fault: "AdaDelta stands still",
    file: "lib/optimizers/adadelta.ts",
    find: "w[i] -= eta * Math.sqrt",
    replace: "w[i] -= 0 * Math.sqrt",
  },
  {
    claim: "single-step-size",
    fault: "AdaDelta climbs",
    file: "lib/optimizers/adadelta.ts",
    find: "w[i] -= eta * Math.sqrt",
    replace: "w[i] += eta * Math.sqrt",
  },
  {
    claim: "single-step-size",
    fault: "AdaDelta measures its steps in 1 and not in the weight's size",
    file: "lib/optimizers/adadelta.ts",
    find: "(Sw[i] + epsilon)",
    replace: "(1 + epsilon)",
  },
];
