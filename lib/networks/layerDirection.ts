import {checkParts, wholeNumber} from "../arguments.js";
import type {RandomGenerator} from "../random/generator.js";
import {checkGenerator} from "../random/generatorOption.js";
import {checkVectorOf, type Vector} from "../vector.js";
import {checkNetwork} from "./checkExamples.js";
import type {Network} from "./network.js";

/**
 * A random direction in the space of a network's parameters: normal numbers, in each layer scaled to the length of
 * the parameters there, so that a step of one is a step of the parameters' own size.
 *
 * @param w the parameters, for their length
 * @param draw `generator`, where the numbers come from, and `layer`, the number of the only layer that is moved; all are by default
 * @throws RangeError if there is no such layer
 */
export function layerDirection(
  network: Network,
  w: Vector,
  draw: {generator: RandomGenerator; layer?: number},
): Float64Array {
  const {layers, dimension} = checkNetwork("layerDirection", network);
  checkVectorOf("layerDirection", "w", w, dimension);
  const {generator, layer} = checkParts("layerDirection", "draw", draw);
  checkGenerator("layerDirection", "generator", generator);
  if (layer !== undefined) wholeNumber("layerDirection", "layer", layer, 0, layers.length - 1);
  const d = new Float64Array(dimension);
  layers.forEach(({weights}, l) => {
    const end = layers[l + 1]?.weights ?? dimension;
    let [drawn, length] = [0, 0];
    for (let i = weights; i < end; i++) {
      d[i] = generator.normal();
      drawn += d[i] * d[i];
      length += w[i] * w[i];
    }
    const scale = layer === undefined || layer === l ? Math.sqrt(length / drawn) : 0;
    for (let i = weights; i < end; i++) d[i] *= scale;
  });
  return d;
}
