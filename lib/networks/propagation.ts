import type {Vector} from "../vector.js";
import type {Activation} from "./activations.js";
import {type Allocate, createBuffers} from "./buffers.js";
import {transposeWeights} from "./dense.js";
import type {Layer} from "./layer.js";
import {layerBackward, layerForward, layerGradient} from "./layerOperations.js";
import {product} from "./product.js";
import type {Simd} from "./simd/createSimd.js";

/** Takes batches forward through the layers of a network, and derivatives back. */
export interface Propagation {
  /** Runs `count` examples forward and returns the outputs z: in an array that may be longer, and is used again. */
  forward(parameters: Vector, inputs: Vector, count: number): Float64Array;
  /** Where ∂/∂z of the last batch has to be written before `backward`. */
  outputErrors(): Float64Array;
  /** Takes ∂/∂z of the last batch back through the layers and writes the gradient into `out`. */
  backward(out: Vector): void;
}

const plainArrays: Allocate = lengths => lengths.map(length => new Float64Array(length));

/**
 * Propagation through these layers by the plain loops, or by vector arithmetic, where it is given: then all numbers
 * are brought into its memory first, which pays for all but the smallest batches. Both give the same bits.
 *
 * The room for a batch is made when a larger one comes than ever before; beyond that, no call allocates.
 */
export function createPropagation(
  layers: readonly Layer[],
  dimension: number,
  {apply, chain, keepsInput}: Activation,
  simd: Simd | undefined,
): Propagation {
  const multiply = simd?.product ?? product;
  const allocate = simd?.allocate ?? plainArrays;
  const last = layers.length - 1;
  const width = layers[0].inputs;
  let room = createBuffers(layers, 0, 0, keepsInput, plainArrays);
  let w = room.parameters;
  let x = room.inputs;
  let count = 0;

  /** What layer l reads. */
  const read = (l: number) => (l === 0 ? x : room.handed[l - 1]);

  /** Brings parameters and inputs to where they can be read. */
  const take = (parameters: Vector, inputs: Vector) => {
    if (count > room.capacity) room = createBuffers(layers, dimension, count, keepsInput, allocate);
    if (!simd && parameters instanceof Float64Array) w = parameters;
    else {
      w = room.parameters;
      w.set(parameters);
    }
    if (!simd && inputs instanceof Float64Array) x = inputs;
    else {
      x = room.inputs;
      for (let i = 0; i < count * width; i++) x[i] = inputs[i];
    }
  };

  return {
    forward(parameters, inputs, size) {
      count = size;
      take(parameters, inputs);
      const transposed = simd && room.transposed;
      for (let l = 0; ; l++) {
        const layer = layers[l];
        const z = room.sums[l];
        const a = room.branches[l];
        if (transposed && !layer.convolution) transposeWeights(layer, w, transposed);
        layerForward(multiply, layer, w, transposed, read(l), count, z);
        if (l === last) return z;
        const length = count * layer.outputs;
        apply(z, a, length);
        if (layer.residual) add(read(l), a, room.handed[l], length);
      }
    },
    outputErrors: () => room.errors[last],
    backward(out) {
      const {sums, branches, errors, deltas, gradient} = room;
      const g = !simd && out instanceof Float64Array ? out : gradient;
      for (let l = last; ; l--) {
        layerGradient(multiply, layers[l], deltas[l], read(l), count, g);
        if (l === 0) break;
        const e = errors[l - 1];
        const d = deltas[l - 1];
        const length = count * layers[l].inputs;
        layerBackward(multiply, layers[l], w, deltas[l], count, e);
        if (layers[l].residual) add(errors[l], e, e, length);
        if (d !== e) copy(e, d, length);
        chain(sums[l - 1], branches[l - 1], d, length);
      }
      if (g !== out) out.set(g);
    },
  };
}

function add(a: Float64Array, b: Float64Array, out: Float64Array, length: number): void {
  for (let i = 0; i < length; i++) out[i] = a[i] + b[i];
}

function copy(from: Float64Array, to: Float64Array, length: number): void {
  for (let i = 0; i < length; i++) to[i] = from[i];
}
