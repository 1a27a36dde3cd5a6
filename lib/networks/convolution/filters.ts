import {wholeNumber} from "../../arguments.js";
import {checkVectorOf, type Vector} from "../../vector.js";
import {checkNetwork} from "../checkExamples.js";
import {rowsOfWeights} from "../layer.js";
import type {Network} from "../network.js";

/**
 * The filters of a convolution, each channels × kernel × kernel numbers, as views into the parameters: what is written
 * into them changes the network.
 *
 * @param l the number of the layer, from 0 on
 * @throws RangeError if there is no such layer, or it is no convolution
 */
export function filtersOf<V extends Vector>(network: Network, parameters: V, l: number): V[] {
  checkNetwork("filtersOf", network);
  checkVectorOf("filtersOf", "parameters", parameters, network.dimension);
  const layer = network.layers[wholeNumber("filtersOf", "l", l, 0, network.layers.length - 1)];
  if (!layer.convolution)
    throw new RangeError(`filtersOf: layer ${l} of ${network.name} must be a convolution`);
  const {rows, columns} = rowsOfWeights(layer);
  return Array.from({length: rows}, (_, f) => {
    const from = layer.weights + f * columns;
    return parameters.subarray(from, from + columns) as V;
  });
}
