import type {Layer} from "./layer.js";
import {outerProduct} from "./outerProduct.js";
import type {Product} from "./product.js";

/**
 * Writes the weights of the layer column by column into its place in `out`, from where they lie row by row in the
 * parameters: the columns of Wᵀ then lie next to each other.
 */
export function transposeWeights(
  {inputs, outputs, weights}: Layer,
  parameters: Float64Array,
  out: Float64Array,
): void {
  for (let o = 0, from = weights; o < outputs; o++) {
    for (let i = 0, to = weights + o; i < inputs; i++, from++, to += outputs) out[to] = parameters[from];
  }
}

/**
 * Z ← HWᵀ + b: what the layer makes of `count` inputs, a row each. W is read from `transposed`, if that is given.
 */
export function denseForward(
  product: Product,
  {inputs, outputs, weights, biases}: Layer,
  parameters: Float64Array,
  transposed: Float64Array | undefined,
  H: Float64Array,
  count: number,
  Z: Float64Array,
): void {
  if (transposed) product(H, 0, inputs, 1, transposed, weights, 1, outputs, Z, 0, count, outputs, inputs);
  else product(H, 0, inputs, 1, parameters, weights, inputs, 1, Z, 0, count, outputs, inputs);
  if (biases === undefined) return;
  for (let k = 0, z = 0; k < count; k++) {
    for (let o = 0; o < outputs; o++, z++) Z[z] += parameters[biases + o];
  }
}

/**
 * ∂/∂W ← DᵀH and ∂/∂b ← the sum of D's rows, from D = ∂/∂Z and the inputs H: written to the layer's place in the
 * flat gradient `out`.
 */
export function denseGradient(
  product: Product,
  {inputs, outputs, weights, biases}: Layer,
  D: Float64Array,
  H: Float64Array,
  count: number,
  out: Float64Array,
): void {
  if (count === 1) outerProduct(D, outputs, H, inputs, out, weights);
  else product(D, 0, 1, outputs, H, 0, 1, inputs, out, weights, outputs, inputs, count);
  if (biases === undefined) return;
  out.fill(0, biases, biases + outputs);
  for (let k = 0, d = 0; k < count; k++) {
    for (let o = 0; o < outputs; o++, d++) out[biases + o] += D[d];
  }
}

/** E = ∂/∂H ← DW, from D = ∂/∂Z. */
export function denseBackward(
  product: Product,
  {inputs, outputs, weights}: Layer,
  parameters: Float64Array,
  D: Float64Array,
  count: number,
  E: Float64Array,
): void {
  product(D, 0, outputs, 1, parameters, weights, 1, inputs, E, 0, count, inputs, outputs);
}
