import {permuteUnits} from "../../../networks/permuteUnits.js";
import {log10SymmetricCopies} from "../../../theory/symmetricCopies.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";
import {jump, outputsApart, trainedSmall} from "./networksApart.js";

export const permutation: Claim = {
  id: "permutation",
  statement: "Hidden neurons can be exchanged: the weights make a jump, and the network computes the same.",
  conditions: "A 64-8-10 network of tanh, trained on the digits with the settings' sizes; all test digits.",
  breaks: ["the output weights stay where they are", "the copies are counted without their signs"],
  page: "/landscapes/symmetries",
  figure: "permutation",
  source:
    "The sum over hidden neurons does not know their order: n! orders, and 2ⁿ signs where the activation is odd; Sussmann (1992)",
  check(inputs) {
    const {network, w, data} = trainedSmall(inputs, "tanh");
    const reversed = permuteUnits(network, w, 0, [7, 6, 5, 4, 3, 2, 1, 0]);
    return [
      atMost(
        "outputs after reversing the order, deviation over the largest",
        outputsApart(network, w, reversed, data.test),
        1e-14,
      ),
      atLeast("the jump of the weights, over their length", jump(w, reversed), 0.5),
      near("log₁₀(n!·2ⁿ), n = 32", log10SymmetricCopies(32), 45.05, 0.005),
      near("log₁₀(n!·2ⁿ), n = 128", log10SymmetricCopies(128), 254.12, 0.005),
    ];
  },
};
