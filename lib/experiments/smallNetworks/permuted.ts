import {layerOutputs} from "../../networks/layerOutputs.js";
import type {Network} from "../../networks/network.js";
import {permuteLayers} from "../../symmetries/permuteLayers.js";
import {depth, hidden} from "./networks.js";

/** The neuron that comes to each place of a layer that is permuted. */
export const order: readonly number[] = [3, 0, 5, 1, 7, 2, 4, 6];
/** The order in which neurons were trained. */
export const unmoved: readonly number[] = Array.from({length: hidden}, (_, i) => i);

/** Which hidden layers are permuted, each in the same order. */
export const permutations = {none: [], first: [0], second: [1], third: [2], all: [0, 1, 2]} as const;
export type Permutation = keyof typeof permutations;

/** The weights with some hidden layers in another order. */
export function permuted(network: Network, w: Float64Array, which: Permutation): Float64Array {
  return permuteLayers(network, w, permutations[which], order);
}

/** What the neurons of each hidden layer say of one input. */
export function activations(network: Network, w: Float64Array, pixels: readonly number[]): Float64Array[] {
  const inputs = Float64Array.from(pixels);
  return Array.from({length: depth}, (_, l) => layerOutputs(network, w, inputs, 1, l));
}
