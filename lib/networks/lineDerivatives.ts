import {checkVectorOf, type Vector} from "../vector.js";
import {activations} from "./activations.js";
import {checkExamples, checkNetwork} from "./checkExamples.js";
import {checkBatch, checkTargets} from "./checks.js";
import type {Examples} from "./evaluate.js";
import type {Layer} from "./layer.js";
import {layerForward} from "./layerOperations.js";
import {losses} from "./losses.js";
import type {Network} from "./network.js";
import {outputCurvature} from "./outputCurvature.js";
import {product} from "./product.js";

/** A function of one variable and its first two derivatives, at one place. */
export interface LineDerivatives {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** What a batch is in a layer, and its first two derivatives along the line: count × width each. */
type Jet = readonly [Float64Array, Float64Array, Float64Array];
/** The same of what a layer reads. The inputs of the network do not change along the line. */
type ReadJet = Jet | readonly [Float64Array, undefined, undefined];

/**
 * The mean loss f along the line w + td, at t = 0:
 *
 *     f(w)        dᵀ∇f(w)        dᵀ∇²f(w)d
 *
 * so that f(w) + t · slope + ½t² · curvature is the local quadratic model of f in the direction d, for any number of
 * parameters and without a Hessian. Exact to rounding: each layer hands on its output with two derivatives in t,
 *
 *     z = Wh + b        z′ = Wh′ + Dh + e        z″ = Wh″ + 2Dh′
 *
 * where D and e are the direction's weights and biases. Costs a few times as much as the loss alone.
 *
 * @param network the network
 * @param w the parameters, the place t = 0
 * @param d the direction, of the same length
 * @param examples what the loss is the mean over
 * @throws RangeError for a direction of another length, or examples that the network cannot take
 * @example
 * const xor = {count: 4, inputs: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1), targets: Uint8Array.of(0, 1, 1, 0)};
 * const network = mlp({sizes: [2, 8, 2], activation: "tanh"});
 * const [w, d] = [1, 2].map(seed => initialParameters(network, "glorot", createGenerator(seed)));
 * const {value, slope, curvature} = lineDerivatives(network, w, d, xor);
 * @source Pearlmutter (1994), Fast exact multiplication by the Hessian; Griewank, Walther (2008), Evaluating
 *   derivatives, 2nd ed., chapter 13
 */
export function lineDerivatives(network: Network, w: Vector, d: Vector, examples: Examples): LineDerivatives {
  const {name, layers, sizes, dimension} = checkNetwork("lineDerivatives", network);
  const {inputs, targets, count} = checkExamples("lineDerivatives", "examples", examples);
  checkBatch(name, w, dimension, inputs, sizes[0], count);
  checkVectorOf("lineDerivatives", "d", d, dimension);
  const classes = sizes[sizes.length - 1];
  checkTargets(name, targets, count, classes);
  const [at, towards] = [Float64Array.from(w), Float64Array.from(d)];
  const through = (layer: Layer, H: ReadJet): Jet => {
    const Z = jetThrough(layer, at, towards, H, count);
    if (layer !== layers[layers.length - 1]) bendThrough(network, Z);
    if (layer.residual) for (const k of Z.keys()) addTo(Z[k], H[k]);
    return Z;
  };
  let Z = through(layers[0], [Float64Array.from(inputs), undefined, undefined]);
  for (const layer of layers.slice(1)) Z = through(layer, Z);
  const [outputs, slopes, bends] = Z;
  const D = new Float64Array(count * classes);
  const value = losses[network.loss](outputs, targets, count, classes, D);
  let slope = 0;
  let curvature = outputCurvature[network.loss](outputs, slopes, count, classes);
  for (let i = 0; i < D.length; i++) {
    slope += D[i] * slopes[i];
    curvature += D[i] * bends[i];
  }
  return {value, slope, curvature};
}

/** z, z′ and z″ of a layer. */
function jetThrough(layer: Layer, w: Float64Array, d: Float64Array, H: ReadJet, count: number): Jet {
  const times = (parameters: Float64Array, h: Float64Array, biases: number | undefined) => {
    const Z = new Float64Array(count * layer.outputs);
    layerForward(product, {...layer, biases}, parameters, undefined, h, count, Z);
    return Z;
  };
  const [h, h1, h2] = H;
  const z = times(w, h, layer.biases);
  const z1 = times(d, h, layer.biases);
  if (h1 === undefined) return [z, z1, new Float64Array(z.length)];
  addTo(z1, times(w, h1, undefined));
  const z2 = times(w, h2, undefined);
  addTo(z2, times(d, h1, undefined), 2);
  return [z, z1, z2];
}

/** z ← a(z), z″ ← a′z″ + a″z′², z′ ← a′z′. */
function bendThrough({activation}: Network, [z, z1, z2]: Jet): void {
  const {apply, chain, bend} = activations[activation];
  const before = z.slice();
  apply(before, z, z.length);
  chain(before, z, z2, z2.length);
  for (let i = 0; i < z.length; i++) z2[i] += bend(before[i], z[i]) * z1[i] * z1[i];
  chain(before, z, z1, z1.length);
}

function addTo(out: Float64Array, a: Float64Array | undefined, factor = 1): void {
  if (!a) return;
  for (let i = 0; i < out.length; i++) out[i] += factor * a[i];
}
