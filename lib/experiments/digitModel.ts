import {mlp} from "../networks/mlp.js";
import type {Network} from "../networks/network.js";

/** What the course trains on the digits: "softmax" is a network without a hidden layer, "tanh" has one of 32 neurons. */
export type DigitModel = "softmax" | "tanh";

/** A network with its first weights, where they are not random. */
export interface Trainable {
  readonly network: Network;
  readonly start?: Float64Array;
}

/** The model, made anew: softmax regression is convex and starts at 0. */
export function digitModel(model: DigitModel): Trainable {
  if (model === "tanh") return {network: mlp({sizes: [64, 32, 10], activation: "tanh"})};
  const network = mlp({sizes: [64, 10]});
  return {network, start: new Float64Array(network.dimension)};
}
