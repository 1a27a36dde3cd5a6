import {descentOfFactors, drift, watched} from "../../../experiments/linearFactors/gradientFlow.js";
import {atLeast, type Claim, near} from "../../claim.js";

export const conservation: Claim = {
  id: "conservation",
  statement:
    "Gradient flow keeps W₁W₁ᵀ − W₂ᵀW₂ as it is; steps of finite length let it drift, in proportion to η.",
  conditions: "Two linear layers of 2 × 2, gradient descent up to ηt = 3, where it is nearly done.",
  breaks: [
    "the first layer takes steps twice as long",
    "the second layer takes a step with W₁ in place of its transpose",
  ],
  page: "/landscapes/symmetries",
  figure: "conservation",
  source:
    "d(W₁W₁ᵀ)/dt = −(W₂ᵀEW₁ᵀ + W₁EᵀW₂) = d(W₂ᵀW₂)/dt; one step adds η²(…), and 1/η steps make a time unit; Saxe, McClelland, Ganguli (2014)",
  check() {
    const drifts = [0.02, 0.01, 0.005, 0.0025].map(eta => {
      const way = descentOfFactors(eta, watched);
      return drift(way[0], way[way.length - 1]);
    });
    return [
      ...drifts
        .slice(1)
        .map((value, i) =>
          near(`drift at η = ${0.02 / 2 ** i}, over that at half of it`, drifts[i] / value, 2, 0.1),
        ),
      atLeast("drift at η = 0.02 (must not be 0)", drifts[0], 1e-4),
    ];
  },
};
