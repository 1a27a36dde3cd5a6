import {rotatedQuadratic} from "../../../objectives/functions/rotatedQuadratic.js";
import {adam} from "../../../optimizers/adam.js";
import {run} from "../../../run/run.js";
import {averageShare} from "../../../theory/biasCorrection.js";
import {type Claim, near} from "../../claim.js";

const [eta, beta, gamma, epsilon] = [0.05, 0.1, 0.001, 1e-8];
const start = [3, -0.5];
const steps = 300;
const valley = rotatedQuadratic({lambda: [1, 100], angle: 0.4, centre: [1, 2]});

export const adamStep: Claim = {
  id: "adam-step",
  statement:
    "Adam divides the running average of gradients by the root of that of their squares, both freed of their lag by 1 − (1 − β)ᵗ and 1 − (1 − γ)ᵗ, where t is 1 at the first update.",
  conditions: "Any constant β, γ and ε; shown at the usual ones in a skewed valley, 300 steps.",
  breaks: ["ε goes inside the root", "the exponent of the correction lags one update behind"],
  page: "/steps/adam",
  figure: "adam-step",
  source:
    "Kingma, Ba (2015), Adam: a method for stochastic optimization, algorithm 1, with β₁ = 1 − β, β₂ = 1 − γ",
  check: () => [
    near(
      `${steps} steps in a skewed valley: largest difference of a weight from the formulas, written out with powers`,
      differenceFromFormulas(),
      0,
      1e-12,
    ),
    near(
      "the divisor 1 − (1 − β)ᵗ at t = 0, which would make the first step 0/0",
      averageShare(beta, 0),
      0,
      0,
    ),
    near("the divisor 1 − (1 − β)ᵗ at the first update, t = 1", averageShare(beta, 1), beta, 1e-15),
  ],
};

function differenceFromFormulas(): number {
  const {trajectory} = run(adam({eta, beta, gamma, epsilon}), valley, start, {steps});
  const g = new Float64Array(2);
  let w = Float64Array.from(start);
  let M = [0, 0];
  let S = [0, 0];
  let largest = 0;
  for (let t = 1; t <= steps; t++) {
    valley.gradient(w, g);
    M = M.map((m, i) => (1 - beta) * m + beta * g[i]);
    S = S.map((s, i) => (1 - gamma) * s + gamma * g[i] ** 2);
    w = w.map((x, i) => {
      const unlagged = M[i] / (1 - (1 - beta) ** t);
      return x - (eta * unlagged) / (Math.sqrt(S[i] / (1 - (1 - gamma) ** t)) + epsilon);
    });
    w.forEach((x, i) => {
      largest = Math.max(largest, Math.abs(trajectory[2 * t + i] - x));
    });
  }
  return largest;
}
