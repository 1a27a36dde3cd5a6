import {type Permutation, permuted} from "../../../experiments/smallNetworks/permuted.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {outputsApart, trainedSmall} from "./networksApart.js";

const single: readonly Permutation[] = ["first", "second", "third"];

export const skipBreaks: Claim = {
  id: "skip-breaks",
  statement:
    "Skip connections break the permutation symmetry of single layers: only a permutation that is the same in all layers that they join remains.",
  conditions:
    "Networks 64-8-8-8-10 of tanh, trained on the digits with the settings' sizes, each of their layers permuted alone; all test digits.",
  breaks: [
    "a residual layer does not add its input",
    "the next layer reads the neurons from where they were",
  ],
  page: "/landscapes/symmetries",
  figure: "skip-breaks",
  source:
    "h + a(Wh + b) adds place by place: P(h + f(h)) needs the same P for both; He, Zhang, Ren, Sun (2016)",
  check(inputs) {
    const apart = (kind: "plain" | "residual", which: Permutation) => {
      const {network, w, data} = trainedSmall(inputs, kind);
      return outputsApart(network, w, permuted(network, w, which), data.test);
    };
    return [
      atMost(
        "plain network, one layer permuted: deviation of the outputs over the largest, whichever layer",
        Math.max(...single.map(which => apart("plain", which))),
        1e-12,
      ),
      atLeast(
        "residual network, one layer permuted: deviation, whichever layer (must fail)",
        Math.min(...single.map(which => apart("residual", which))),
        0.1,
      ),
      atMost("residual network, all layers permuted alike: deviation", apart("residual", "all"), 1e-12),
    ];
  },
};
