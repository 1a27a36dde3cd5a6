import {sameLength, wholeNumber} from "../arguments.js";
import {rowsOfWeights} from "../networks/layer.js";
import type {Network} from "../networks/network.js";
import {scaleUnits} from "./scaleUnits.js";

/**
 * Parameters in which some neurons of a hidden layer are turned to their opposite: input weights, bias and output
 * weights times −1. The network computes the same if its activation is odd, as tanh is.
 *
 * @param l the number of the layer, from 0 on; not the last
 * @param signs −1 or 1 for each neuron
 * @throws RangeError if there is no such layer, or signs do not fit it
 */
export function flipSigns(
  network: Network,
  w: Float64Array,
  l: number,
  signs: readonly number[],
): Float64Array {
  wholeNumber("flipSigns", "l", l, 0, network.layers.length - 2);
  sameLength("flipSigns", "signs", signs, rowsOfWeights(network.layers[l]).rows);
  for (const [i, sign] of signs.entries()) {
    if (Math.abs(sign) !== 1) throw new RangeError(`flipSigns: signs[${i}] must be −1 or 1, got ${sign}`);
  }
  return scaleUnits(network, w, l, signs);
}
