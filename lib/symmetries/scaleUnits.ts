import {sameLength, wholeNumber} from "../arguments.js";
import type {Network} from "../networks/network.js";

/**
 * Parameters in which the input weights and the bias of each neuron of a dense hidden layer are multiplied by a factor
 * a, and its output weights by 1/a. With ReLU the network computes the same for every a > 0, since
 * max(0, az) = a max(0, z); with an odd activation for a = −1.
 *
 * @param l the number of the layer, from 0 on; not the last
 * @param factors a for each neuron, not 0
 * @throws RangeError if there is no such layer, it is joined to another by a residual, or factors do not fit it
 * @source Dinh, Pascanu, Bengio, Bengio (2017), Sharp minima can generalize for deep nets, section 3
 */
export function scaleUnits(
  network: Network,
  w: Float64Array,
  l: number,
  factors: readonly number[],
): Float64Array {
  wholeNumber("scaleUnits", "l", l, 0, network.layers.length - 2);
  const [layer, next] = [network.layers[l], network.layers[l + 1]];
  if (layer.convolution || next.convolution || layer.residual || next.residual) {
    throw new RangeError(
      `scaleUnits: layers ${l} and ${l + 1} of ${network.name} must be dense, and not joined by a residual`,
    );
  }
  sameLength("scaleUnits", "factors", factors, layer.outputs);
  const scaled = w.slice();
  factors.forEach((factor, unit) => {
    if (factor === 0 || !Number.isFinite(factor)) {
      throw new RangeError(
        `scaleUnits: factors[${unit}] must be a finite number other than 0, got ${factor}`,
      );
    }
    for (let i = 0; i < layer.inputs; i++) scaled[layer.weights + unit * layer.inputs + i] *= factor;
    if (layer.biases !== undefined) scaled[layer.biases + unit] *= factor;
    for (let o = 0; o < next.outputs; o++) scaled[next.weights + o * next.inputs + unit] /= factor;
  });
  return scaled;
}
