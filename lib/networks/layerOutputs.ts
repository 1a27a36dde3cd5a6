import {wholeNumber} from "../arguments.js";
import {checkVector, type Vector} from "../vector.js";
import {activations} from "./activations.js";
import {checkNetwork} from "./checkExamples.js";
import {checkBatch} from "./checks.js";
import {layerForward} from "./layerOperations.js";
import type {Network} from "./network.js";
import {product} from "./product.js";

/**
 * What a layer hands on for each of `count` inputs (count × outputs of the layer), in an array of its own: the outputs
 * of its neurons, or of a convolution the maps that its filters make, one after the other and row by row. Of the last
 * layer, the outputs of the network.
 *
 * @param l the number of the layer, from 0 on
 * @throws RangeError if there is no such layer, or a length does not fit
 */
export function layerOutputs(
  network: Network,
  parameters: Vector,
  inputs: Vector,
  count: number,
  l: number,
): Float64Array {
  const {name, layers, dimension, activation, sizes} = checkNetwork("layerOutputs", network);
  wholeNumber("layerOutputs", "l", l, 0, layers.length - 1);
  checkVector("layerOutputs", "inputs", inputs);
  checkBatch(name, parameters, dimension, inputs, sizes[0], count);
  const w = Float64Array.from(parameters);
  let h = Float64Array.from(inputs.subarray(0, count * sizes[0]));
  layers.slice(0, l + 1).forEach((layer, place) => {
    const z = new Float64Array(count * layer.outputs);
    layerForward(product, layer, w, undefined, h, count, z);
    if (place < layers.length - 1) activations[activation].apply(z, z, z.length);
    if (layer.residual) for (let i = 0; i < z.length; i++) z[i] += h[i];
    h = z;
  });
  return h;
}
