import {mlp} from "../../../networks/mlp.js";
import {flipSigns} from "../../../symmetries/flipSigns.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {jump, outputsApart, trainedSmall} from "./networksApart.js";

const signs = [-1, 1, -1, 1, 1, -1, 1, 1];

export const signFlip: Claim = {
  id: "sign-flip",
  statement:
    "With tanh a hidden neuron can be turned to its opposite: all its weights change their sign, and the network computes the same.",
  conditions:
    "A 64-8-10 network of tanh, trained on the digits with the settings' sizes, three neurons flipped; all test digits. With ReLU it fails.",
  breaks: ["only output weights are flipped", "the bias is not flipped"],
  page: "/landscapes/symmetries",
  figure: "permutation",
  source: "tanh(−z) = −tanh(z); Sussmann (1992)",
  check(inputs) {
    const {network, w, data} = trainedSmall(inputs, "tanh");
    const flipped = flipSigns(network, w, 0, signs);
    const relu = mlp({sizes: network.sizes, activation: "relu"});
    return [
      atMost(
        "outputs after three flips, deviation over the largest",
        outputsApart(network, w, flipped, data.test),
        1e-14,
      ),
      atLeast("the jump of the weights, over their length", jump(w, flipped), 0.5),
      atLeast(
        "the same weights with ReLU: deviation (must fail)",
        outputsApart(relu, w, flipped, data.test),
        0.1,
      ),
    ];
  },
};
