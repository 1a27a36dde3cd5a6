import {initialParameters} from "../../../networks/initialise.js";
import {type MlpOptions, mlp} from "../../../networks/mlp.js";
import {createGenerator} from "../../../random/generator.js";
import {digitExamples} from "../../../training/digitData.js";
import {norm} from "../../../vector.js";
import {atMost, type Claim} from "../../claim.js";
import {networkOnTape} from "./networkOnTape.js";

const networks: readonly MlpOptions[] = [
  {sizes: [64, 32, 10], activation: "tanh"},
  {sizes: [64, 32, 10], activation: "relu"},
  {sizes: [64, 24, 24, 10], activation: "relu", residual: true},
  {sizes: [64, 24, 24, 10], activation: "tanh", loss: "mse"},
];

/** The examples of the batches: a single one, and many. */
const counts = [1, 32];

export const adNetworks: Claim = {
  id: "ad-networks",
  statement:
    "The gradients of the course's networks, written by hand for speed, are those that reverse mode finds by itself.",
  conditions: "All kinds of networks in the course, with random weights, on one digit and on many.",
  breaks: ["the biases get no gradient", "the gradient of the squared error loses its 2"],
  page: "/sgd/automatic-differentiation",
  source:
    "Rumelhart, Hinton, Williams (1986), Learning representations by back-propagating errors: back-propagation is reverse mode on a network",
  check({digits, settings}) {
    const all = digitExamples(digits);
    return networks.flatMap(options =>
      counts.map(count => {
        const examples = {...all, count};
        const network = mlp(options);
        const w = initialParameters(network, "glorot", createGenerator(settings.seed));
        const [byHand, onTape] = [new Float64Array(network.dimension), new Float64Array(network.dimension)];
        network.lossAndGradient(w, examples.inputs, examples.targets, count, byHand);
        networkOnTape(network, examples).gradient(w, onTape);
        return atMost(
          `${network.name}, ${network.loss}, digits in the batch: ${count}, |gradient by hand − the tape's| / |the tape's|`,
          deviation(byHand, onTape),
          1e-12,
        );
      }),
    );
  },
};

/** |a − b|/|b|: beside single components that cancel to almost nothing, no relative error of theirs means much. */
function deviation(a: Float64Array, b: Float64Array): number {
  return norm(a.map((ai, i) => ai - b[i])) / norm(b);
}
