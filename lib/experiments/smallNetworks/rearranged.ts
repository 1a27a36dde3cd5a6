import type {Network} from "../../networks/network.js";
import {permuteUnits} from "../../networks/permuteUnits.js";
import {flipSigns} from "../../symmetries/flipSigns.js";

/**
 * The weights with the neurons of the first layer in another order and with other signs.
 *
 * @param order the neuron that comes to each place
 * @param signs −1 where the neuron at the place is flipped, else 1
 */
export function rearranged(
  network: Network,
  w: Float64Array,
  order: readonly number[],
  signs: readonly number[],
): Float64Array {
  return flipSigns(network, permuteUnits(network, w, 0, order), 0, signs);
}
