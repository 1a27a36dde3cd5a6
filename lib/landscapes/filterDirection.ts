import {sameLength} from "../arguments.js";
import {rowsOfWeights} from "../networks/layer.js";
import type {Network} from "../networks/network.js";
import type {RandomGenerator} from "../random/generator.js";
import type {Vector} from "../vector.js";

/**
 * A random direction that is sized like the neurons: normal numbers, scaled for each neuron, or filter, to the length of
 * the weights with which it reads; 0 for the biases. A step of one in it changes each neuron by its own size, so that
 * networks whose neurons are of different size can be compared.
 *
 * @source Li, Xu, Taylor, Studer, Goldstein (2018), Visualizing the loss landscape of neural nets, section 4
 */
export function filterDirection(network: Network, w: Vector, generator: RandomGenerator): Float64Array {
  sameLength("filterDirection", "w", w, network.dimension);
  const d = new Float64Array(network.dimension);
  for (const layer of network.layers) {
    const {rows, columns} = rowsOfWeights(layer);
    for (let row = 0; row < rows; row++) {
      const from = layer.weights + row * columns;
      let [drawn, length] = [0, 0];
      for (let i = from; i < from + columns; i++) {
        d[i] = generator.normal();
        drawn += d[i] * d[i];
        length += w[i] * w[i];
      }
      const scale = Math.sqrt(length / drawn);
      for (let i = from; i < from + columns; i++) d[i] *= scale;
    }
  }
  return d;
}
