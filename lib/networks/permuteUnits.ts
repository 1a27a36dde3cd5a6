import {sameLength, wholeNumber} from "../arguments.js";
import {checkVectorOf, type Vector} from "../vector.js";
import {checkNetwork} from "./checkExamples.js";
import {type Layer, rowsOfWeights} from "./layer.js";
import type {Network} from "./network.js";

/**
 * Parameters in which the units of a hidden layer, its neurons or its filters, stand in another order: their weights
 * and biases, and with them what the next layer reads of each. The network computes the same, but for the order of its
 * sums.
 *
 * @param parameters w, which stays as it is
 * @param l the number of the layer, from 0 on; not the last
 * @param order the unit that comes to each place: every one of 0, 1, … once
 * @returns the new parameters, in the precision of w
 * @throws RangeError if there is no such layer, its input or its output is added to another's (a residual layer), or
 *   the order is none
 * @example
 * const network = mlp({sizes: [2, 3, 2]});
 * const w = initialParameters(network, "he", createGenerator(1, "weights"));
 * permuteUnits(network, w, 0, [2, 0, 1]); // the third neuron comes first
 */
export function permuteUnits<V extends Vector>(
  network: Network,
  parameters: V,
  l: number,
  order: readonly number[],
): V {
  const {layers, dimension, name} = checkNetwork("permuteUnits", network);
  checkVectorOf("permuteUnits", "parameters", parameters, dimension);
  wholeNumber("permuteUnits", "l", l, 0, layers.length - 2);
  const [layer, next] = [layers[l], layers[l + 1]];
  if (layer.residual || next.residual) {
    throw new RangeError(`permuteUnits: layer ${l} of ${name} must not be joined to another by a residual`);
  }
  const units = rowsOfWeights(layer).rows;
  sameLength("permuteUnits", "order", order, units);
  const taken = new Set<number>();
  order.forEach((unit, place) => {
    wholeNumber("permuteUnits", `order[${place}]`, unit, 0, units - 1);
    if (taken.has(unit))
      throw new RangeError(`permuteUnits: order must hold each unit once, got ${unit} twice`);
    taken.add(unit);
  });
  return withUnitsMoved(parameters, layer, next, order);
}

/** A copy of the parameters in which the units of a layer stand in another order, for it and for the next one. */
export function withUnitsMoved<V extends Vector>(
  parameters: V,
  layer: Layer,
  next: Layer,
  order: readonly number[],
): V {
  const permuted = parameters.slice() as V;
  const copy = (from: number, to: number, length: number) => {
    for (let i = 0; i < length; i++) permuted[to + i] = parameters[from + i];
  };
  const {rows: units, columns} = rowsOfWeights(layer);
  const reading = rowsOfWeights(next);
  /** The neighbouring weights with which the next layer reads one unit: of a filter's map, one for each pixel. */
  const width = reading.columns / units;
  order.forEach((unit, place) => {
    copy(layer.weights + unit * columns, layer.weights + place * columns, columns);
    if (layer.biases !== undefined) copy(layer.biases + unit, layer.biases + place, 1);
    for (let row = 0; row < reading.rows; row++) {
      const start = next.weights + row * reading.columns;
      copy(start + unit * width, start + place * width, width);
    }
  });
  return permuted;
}
