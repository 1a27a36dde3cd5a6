import {convolutionBackward, convolutionGradient, convolve} from "./convolution/convolve.js";
import {denseBackward, denseForward, denseGradient} from "./dense.js";
import type {ConvolvedLayer, Layer} from "./layer.js";
import type {Product} from "./product.js";

const isConvolution = (layer: Layer): layer is ConvolvedLayer => layer.convolution !== undefined;

/**
 * Z ← what a layer of either kind makes of `count` inputs H, a row each, before its activation. A dense layer reads W
 * from `transposed`, if that is given.
 */
export function layerForward(
  product: Product,
  layer: Layer,
  parameters: Float64Array,
  transposed: Float64Array | undefined,
  H: Float64Array,
  count: number,
  Z: Float64Array,
): void {
  if (isConvolution(layer)) convolve(layer, parameters, H, count, Z);
  else denseForward(product, layer, parameters, transposed, H, count, Z);
}

/** ∂/∂W and ∂/∂b of a layer, from D = ∂/∂Z and its inputs H, into its place in the flat gradient `out`. */
export function layerGradient(
  product: Product,
  layer: Layer,
  D: Float64Array,
  H: Float64Array,
  count: number,
  out: Float64Array,
): void {
  if (isConvolution(layer)) convolutionGradient(layer, D, H, count, out);
  else denseGradient(product, layer, D, H, count, out);
}

/** E ← ∂/∂H of a layer, from D = ∂/∂Z. */
export function layerBackward(
  product: Product,
  layer: Layer,
  parameters: Float64Array,
  D: Float64Array,
  count: number,
  E: Float64Array,
): void {
  if (isConvolution(layer)) convolutionBackward(layer, parameters, D, count, E);
  else denseBackward(product, layer, parameters, D, count, E);
}
