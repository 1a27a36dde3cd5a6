import {initialParameters} from "../../../networks/initialise.js";
import {mlp} from "../../../networks/mlp.js";
import {createGenerator} from "../../../random/generator.js";
import {permuteLayers} from "../../../symmetries/permuteLayers.js";
import {digitExamples} from "../../../training/digitData.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {outputsApart} from "./networksApart.js";

const order = [3, 0, 5, 1, 7, 2, 4, 6];

export const skipBreaks: Claim = {
  id: "skip-breaks",
  statement:
    "Skip connections break the permutation symmetry of single layers: only one permutation, shared by all layers, remains.",
  conditions: "Networks 64-8-8-8-10 of tanh with random weights, all digits as inputs.",
  breaks: [
    "a residual layer does not add its input",
    "the next layer reads the neurons from where they were",
  ],
  page: "/landscapes/symmetries",
  source:
    "h + a(Wh + b) adds place by place: P(h + f(h)) needs the same P for both; He, Zhang, Ren, Sun (2016)",
  check({digits, settings: {seed}}) {
    const examples = digitExamples(digits);
    const apart = (residual: boolean, which: readonly number[]) => {
      const network = mlp({sizes: [64, 8, 8, 8, 10], activation: "tanh", residual});
      const w = initialParameters(network, "glorot", createGenerator(seed, "weights"));
      return outputsApart(network, w, permuteLayers(network, w, which, order), examples);
    };
    return [
      atMost(
        "plain network, one layer permuted: deviation of the outputs over the largest",
        apart(false, [1]),
        1e-12,
      ),
      atLeast("residual network, one layer permuted: deviation (must fail)", apart(true, [1]), 0.1),
      atMost("residual network, all layers permuted alike: deviation", apart(true, [0, 1, 2]), 1e-12),
    ];
  },
};
