import {sameLength} from "../arguments.js";
import {activations} from "./activations.js";
import {checkBatch, checkTargets} from "./checks.js";
import {parameterCount} from "./layer.js";
import {losses} from "./losses.js";
import type {Network} from "./network.js";
import {createPropagation, type Propagation} from "./propagation.js";
import {createSimd} from "./simd/createSimd.js";

/** The smallest batch that vector arithmetic is used for. */
const simdFrom = 2;

/** What a network is, without what follows from it and without what it does. */
export type NetworkParts = Pick<Network, "name" | "layers" | "activation" | "loss" | "residual" | "bias">;

/**
 * The network of these layers. The room for a batch is made when a larger one comes than ever before; beyond that, no
 * call allocates.
 */
export function createNetwork(parts: NetworkParts): Network {
  const {name, layers, activation, loss} = parts;
  const sizes = [layers[0].inputs, ...layers.map(({outputs}) => outputs)];
  const dimension = parameterCount(layers);
  const classes = sizes[sizes.length - 1];
  const lossOf = losses[loss];
  const plain = createPropagation(layers, dimension, activations[activation], undefined);
  let simd: Propagation | undefined;
  let outputsView: Float64Array | undefined;

  /** Single examples go through the plain loops: to bring all parameters into another memory would cost more. */
  const propagationOf = (count: number) => {
    if (count < simdFrom) return plain;
    simd ??= createPropagation(layers, dimension, activations[activation], createSimd());
    return simd;
  };

  return {
    ...parts,
    sizes,
    dimension,
    outputs(parameters, inputs, count) {
      checkBatch(name, parameters, dimension, inputs, sizes[0], count);
      const Z = propagationOf(count).forward(parameters, inputs, count);
      outputsView = viewOf(Z, count * classes, outputsView);
      return outputsView;
    },
    lossAndGradient(parameters, inputs, targets, count, out) {
      checkBatch(name, parameters, dimension, inputs, sizes[0], count);
      checkTargets(name, targets, count, classes);
      sameLength(name, "out", out, dimension);
      const propagation = propagationOf(count);
      const Z = propagation.forward(parameters, inputs, count);
      const value = lossOf(Z, targets, count, classes, propagation.outputErrors());
      propagation.backward(out);
      return value;
    },
  };
}

/** The first `length` numbers of an array: the view that is there already, if it is that. */
function viewOf(array: Float64Array, length: number, last: Float64Array | undefined): Float64Array {
  const same = last?.buffer === array.buffer && last.byteOffset === array.byteOffset;
  return same && last.length === length ? last : array.subarray(0, length);
}
