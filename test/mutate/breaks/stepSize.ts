import type {Break} from "../break.js";

export const stepSize: readonly Break[] = [
  {
    claim: "newton-step",
    fault: "Newton takes the diagonal of the Hessian alone",
    file: "lib/optimizers/newton.ts",
    find: "hessian(w, H);",
    replace:
      "hessian(w, H);\n      for (let k = 0; k < H.length; k++) if (k % (g.length + 1) !== 0) H[k] = 0;",
  },
  {
    claim: "newton-step",
    fault: "Newton takes the entries of the Hessian without their sign",
    file: "lib/optimizers/newton.ts",
    find: "else if (!solve(H, g, p))",
    replace: "else if (!solve(H.map(Math.abs), g, p))",
  },
  {
    claim: "divergence-edge",
    fault: "the edge is 1/λmax",
    file: "lib/theory/descentRate.ts",
    find: "return 2 / inInterval",
    replace: "return 1 / inInterval",
  },
  {
    claim: "divergence-edge",
    fault: "gradient descent takes 1 % less than its η",
    file: "lib/optimizers/gradientDescent.ts",
    find: "w[i] -= eta * g[i]",
    replace: "w[i] -= 0.99 * eta * g[i]",
  },
  {
    claim: "nan",
    fault: "a run that left the numbers says so only when the loss is NaN",
    file: "lib/run/position.ts",
    find: "!Number.isFinite(position.value)",
    replace: "Number.isNaN(position.value)",
  },
  {
    claim: "nan",
    fault: "the step at which a run diverged is counted one too high",
    file: "lib/run/advance.ts",
    find: 'return history(made, "diverged",',
    replace: 'return history(made + 1, "diverged",',
  },
  {
    claim: "nan",
    fault: "numbers of 32 bits keep 64",
    file: "lib/experiments/overflow/overflow.ts",
    find: "float32: Math.fround",
    replace: "float32: (x: number) => x",
  },
  {
    claim: "spectrum",
    fault: "the best step size is 1/(λmin + λmax)",
    file: "lib/theory/descentOptimum.ts",
    find: "return 2 / (lambdaMin + lambdaMax);",
    replace: "return 1 / (lambdaMin + lambdaMax);",
  },
  {
    claim: "spectrum",
    fault: "the network's Hessian keeps its diagonal alone",
    file: "lib/autodiff/hessianByDifferences.ts",
    find: "(H[i * n + j] + H[j * n + i]) / 2",
    replace: "0",
  },
  {
    claim: "edge-of-stability",
    fault: "the Hessian's products are twice too large",
    file: "lib/autodiff/hessianByDifferences.ts",
    find: "/ (2 * h);",
    replace: "/ h;",
  },
  {
    claim: "edge-of-stability",
    fault: "the network trains with half its η",
    file: "lib/optimizers/gradientDescent.ts",
    find: "w[i] -= eta * g[i]",
    replace: "w[i] -= (eta / 2) * g[i]",
  },
  {
    claim: "edge-of-stability",
    fault: "Lanczos's matrix keeps its diagonal alone",
    file: "lib/matrix/lanczos.ts",
    find: "T[i * k + i + 1] = T[(i + 1) * k + i] = value;",
    replace: "T[i * k + i + 1] = T[(i + 1) * k + i] = 0 * value;",
  },
];
