import type {Layer} from "./layer.js";
import {outerProduct} from "./outerProduct.js";
import type {Product} from "./product.js";

/**
 * Writes the weights of the layer column by column into its place in `out`, from where they lie row by row in the
 * parameters: the columns of Wᵀ then lie next to each other. Four rows at a time; at the edge the last is taken again.
 */
export function transposeWeights(
  {inputs, outputs, weights}: Layer,
  parameters: Float64Array,
  out: Float64Array,
): void {
  for (let o = 0; o < outputs; o += 4) {
    const o1 = Math.min(o + 1, outputs - 1);
    const o2 = Math.min(o + 2, outputs - 1);
    const o3 = Math.min(o + 3, outputs - 1);
    const from0 = weights + o * inputs;
    const from1 = weights + o1 * inputs;
    const from2 = weights + o2 * inputs;
    const from3 = weights + o3 * inputs;
    for (let i = 0, to = weights; i < inputs; i++, to += outputs) {
      out[to + o] = parameters[from0 + i];
      out[to + o1] = parameters[from1 + i];
      out[to + o2] = parameters[from2 + i];
      out[to + o3] = parameters[from3 + i];
    }
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
