import type {ActivationName} from "../../networks/activations.js";
import type {Examples} from "../../networks/evaluate.js";
import {kinksAlong} from "../../networks/kinks.js";
import {layerDirection} from "../../networks/layerDirection.js";
import {outputOf} from "../../networks/outputOf.js";
import {alongLine} from "../../objectives/wrappers/alongLine.js";
import {createGenerator} from "../../random/generator.js";
import type {MoonsNetwork} from "./moonsNetwork.js";

/** Which line through the weights of a trained network. */
export interface NetworkLineOptions {
  /** The layer that is moved; all of them by default. */
  readonly layer?: number;
  /** The seed of its direction. */
  readonly line: number;
}

/** A trained network along a line through its weights, which it passes at α = 0. */
export interface NetworkLine {
  /** The mean squared error over all examples. */
  readonly loss: (alpha: number) => number;
  /** One output for the first example. */
  readonly output: (alpha: number) => number;
  /** Where either has a kink, in ascending order: none if the network is smooth. */
  readonly lossKinks: Float64Array;
  readonly outputKinks: Float64Array;
}

/** Follows a line through a network that was trained on two moons. One unit of α is as long as the weights that move. */
export function networkLine(moons: MoonsNetwork, {layer, line}: NetworkLineOptions): NetworkLine {
  const {network, loss, examples, w} = moons;
  const d = layerDirection(network, w, {generator: createGenerator(line), layer});
  const one = {...examples, count: 1};
  const kinks = (seen: Examples) =>
    hasKinks(network.activation) ? kinksAlong(network, seen, w, d) : new Float64Array(0);
  return {
    loss: alongLine(loss.value, w, d),
    output: alongLine(outputOf(network, one), w, d),
    lossKinks: kinks(examples),
    outputKinks: kinks(one),
  };
}

function hasKinks(activation: ActivationName): boolean {
  return activation === "relu";
}
