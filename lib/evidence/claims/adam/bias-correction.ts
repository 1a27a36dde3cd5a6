import {adam} from "../../../optimizers/adam.js";
import {uncorrectedAdamStep} from "../../../theory/biasCorrection.js";
import {type Claim, near} from "../../claim.js";
import {stepSizes} from "../../stepSizes.js";

const eta = 0.001;

export const biasCorrection: Claim = {
  id: "bias-correction",
  statement:
    "Without the correction of their lag Adam's first steps are wrong: at the usual rates up to 6.6 times too long; with it the first step is η, against the sign of the gradient.",
  conditions: "A constant gradient and ε = 0, at the usual rates β = 0.1, γ = 0.001.",
  breaks: ["only M is freed of its lag", "the correction cannot be left out"],
  page: "/steps/adam",
  figure: "bias-correction",
  source:
    "(1 − (1 − β)ᵗ)/√(1 − (1 − γ)ᵗ) under a constant gradient, β = 0.1, γ = 0.001; Kingma, Ba (2015), Adam: a method for stochastic optimization, § 3",
  check() {
    const uncorrected = steps(0.7, false);
    const peak = Math.max(...uncorrected);
    return [
      ...[1e-6, -0.7, 1e6].map(g =>
        near(`g = ${g}, ε = 0: first step, over −η sign(g)`, Math.sign(g) * steps(g, true)[0], 1, 1e-10),
      ),
      near("uncorrected, constant gradient: first step over η", uncorrected[0], 3.162, 5e-4),
      near("uncorrected, constant gradient: longest step over η", peak, 6.569, 5e-4),
      near(
        "uncorrected, constant gradient: number of the longest step",
        uncorrected.indexOf(peak) + 1,
        12,
        0,
      ),
      near(
        "uncorrected, constant gradient: largest difference from the formula, 1000 steps, over η",
        Math.max(
          ...uncorrected.map((s, k) => Math.abs(s - uncorrectedAdamStep({beta: 0.1, gamma: 0.001}, k + 1))),
        ),
        0,
        1e-10,
      ),
    ];
  },
};

/** Adam's steps under a constant gradient, over −η. */
function steps(g: number, biasCorrection: boolean): number[] {
  const changes = stepSizes(adam({eta, epsilon: 0, biasCorrection}), new Array(1000).fill(g));
  return changes.map(change => -change / eta);
}
