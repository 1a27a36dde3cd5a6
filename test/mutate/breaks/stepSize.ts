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
    find: "return !Number.isFinite(value)",
    replace: "return Number.isNaN(value)",
  },
  {
    claim: "nan",
    fault: "the step at which a run diverged is counted one too high",
    file: "lib/run/advance.ts",
    find: 'return history(row, "diverged",',
    replace: 'return history(row + 1, "diverged",',
  },
];
