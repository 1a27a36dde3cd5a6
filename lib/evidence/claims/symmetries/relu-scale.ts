import {sharpest} from "../../../experiments/reluScale/reluScale.js";
import {scaledBy} from "../../../experiments/reluScale/scaledBy.js";
import {asObjective} from "../../../networks/asObjective.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {outputsApart, trainedSmall} from "./networksApart.js";

export const reluScale: Claim = {
  id: "relu-scale",
  statement:
    "With ReLU, a neuron's input weights times a and its output weights divided by a compute the same, while the sharpness grows more than tenfold at a = 10 and at a = 1/10: flatness depends on the coordinates.",
  conditions:
    "A 64-8-10 network of ReLU on the digits with the settings' sizes; a = 10 and a = 1/10 for all neurons; the greatest eigenvalue of the Hessian by Lanczos's method.",
  breaks: ["the output weights are not divided", "the bias is not scaled"],
  page: "/landscapes/symmetries",
  figure: "relu-scale",
  source: "max(0, az) = a max(0, z) for a > 0; Dinh, Pascanu, Bengio, Bengio (2017)",
  check(inputs) {
    const {network, w, data} = trainedSmall(inputs, "relu");
    const objective = asObjective(network, data.train);
    const [down, same, up] = [0.1, 1, 10].map(a => {
      const scaled = scaledBy(w, a);
      return {
        apart: outputsApart(network, w, scaled, data.test),
        lambda: sharpest(objective, scaled).value,
      };
    });
    return [
      atMost("outputs at a = 10, deviation over the largest", up.apart, 1e-12),
      atMost("outputs at a = 1/10, deviation over the largest", down.apart, 1e-12),
      atLeast("λmax at a = 10, over that at a = 1", up.lambda / same.lambda, 10),
      atLeast("λmax at a = 1/10, over that at a = 1", down.lambda / same.lambda, 10),
    ];
  },
};
