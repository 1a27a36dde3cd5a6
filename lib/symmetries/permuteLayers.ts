import {sameLength, wholeNumber} from "../arguments.js";
import type {Network} from "../networks/network.js";
import {withUnitsMoved} from "../networks/permuteUnits.js";
import type {Vector} from "../vector.js";

/**
 * Parameters in which the neurons of some dense hidden layers stand in another order, the same for all of them: their
 * weights and biases, and the columns with which the next layer reads them. In a plain network the function stays for
 * any layers. A residual layer adds its input to its output, place by place: there the function stays only if all
 * layers of a chain are permuted together.
 *
 * @param which the numbers of the layers, from 0 on; not the last
 * @param order the neuron that comes to each place
 * @throws RangeError if there is no such layer, or the order does not fit it
 */
export function permuteLayers<V extends Vector>(
  network: Network,
  parameters: V,
  which: readonly number[],
  order: readonly number[],
): V {
  return which.reduce((permuted, l) => {
    wholeNumber("permuteLayers", "l", l, 0, network.layers.length - 2);
    const [layer, next] = [network.layers[l], network.layers[l + 1]];
    sameLength("permuteLayers", "order", order, layer.outputs);
    return withUnitsMoved(permuted, layer, next, order);
  }, parameters);
}
