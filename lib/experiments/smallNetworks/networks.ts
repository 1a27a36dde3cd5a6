import {convolutionalNetwork} from "../../networks/convolution/convolutionalNetwork.js";
import {mlp} from "../../networks/mlp.js";

/** The neurons of each hidden layer. */
export const hidden = 8;
/** The filters of the convolution, and their side in pixels. */
export const filterCount = 4;
export const kernel = 3;
/** So many of the test digits are kept beside them, the first ones. */
export const keptDigits = 40;
/** The hidden layers of the plain network and of the residual one. */
export const depth = 3;

const deep = [64, ...Array.from({length: depth}, () => hidden), 10];

/** The networks of the experiment, each made anew. */
export const smallNetworks = {
  tanh: () => mlp({sizes: [64, hidden, 10], activation: "tanh"}),
  relu: () => mlp({sizes: [64, hidden, 10], activation: "relu"}),
  filters: () =>
    convolutionalNetwork({
      image: {channels: 1, height: 8, width: 8},
      convolutions: [{filters: filterCount, kernel}],
      dense: [10],
    }),
  plain: () => mlp({sizes: deep, activation: "tanh"}),
  residual: () => mlp({sizes: deep, activation: "tanh", residual: true}),
} as const;

export type SmallNetwork = keyof typeof smallNetworks;
export const smallNetworkNames = Object.keys(smallNetworks) as SmallNetwork[];
