import type {Layer} from "./layer.js";
import {outerProduct} from "./outerProduct.js";
import {product} from "./product.js";

/** Z ← HWᵀ + b: what the layer makes of `count` inputs, a row each. */
export function denseForward(
  {inputs, outputs, weights, biases}: Layer,
  parameters: Float64Array,
  H: Float64Array,
  count: number,
  Z: Float64Array,
): void {
  product(H, 0, inputs, 1, parameters, weights, inputs, 1, Z, 0, count, outputs, inputs);
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
  {inputs, outputs, weights}: Layer,
  parameters: Float64Array,
  D: Float64Array,
  count: number,
  E: Float64Array,
): void {
  product(D, 0, outputs, 1, parameters, weights, 1, inputs, E, 0, count, inputs, outputs);
}
