import type {Layer} from "./layer.js";

/** Makes arrays of these lengths. Those of the call before are given up. */
export type Allocate = (lengths: readonly number[]) => Float64Array[];

/** The arrays in which a batch runs forward and back. */
export interface Buffers {
  /** How many examples fit in. */
  readonly capacity: number;
  /** Copies of the parameters, of the same with each W column by column, of the gradient and of the inputs. */
  readonly parameters: Float64Array;
  readonly transposed: Float64Array;
  readonly gradient: Float64Array;
  readonly inputs: Float64Array;
  /** z of layer l (count × outputs): the same array as branches[l] where a(z) takes its place. */
  readonly sums: readonly Float64Array[];
  /** a(z) of layer l (count × outputs). */
  readonly branches: readonly Float64Array[];
  /** What layer l hands on (count × outputs): the same array as branches[l] where it adds nothing to a(z). */
  readonly handed: readonly Float64Array[];
  /** ∂/∂handed[l]; for the last layer, ∂/∂z. */
  readonly errors: readonly Float64Array[];
  /** ∂/∂z of layer l: the same array as errors[l] where nobody needs that any more. */
  readonly deltas: readonly Float64Array[];
}

/**
 * Room for `capacity` examples in a network of these layers, with `dimension` parameters.
 *
 * @param keepsInput whether z is needed beside a(z) in the hidden layers
 */
export function createBuffers(
  layers: readonly Layer[],
  dimension: number,
  capacity: number,
  keepsInput: boolean,
  allocate: Allocate,
): Buffers {
  const widths = layers.map(({outputs}) => capacity * outputs);
  const added = layers.map(({residual}, l) => (residual ? widths[l] : 0));
  const kept = layers.map((_, l) => keepsInput && l < layers.length - 1);
  const arrays = allocate([
    ...[dimension, dimension, dimension, capacity * layers[0].inputs],
    ...[...widths, ...widths, ...added, ...added],
    ...widths.map((width, l) => (kept[l] ? width : 0)),
  ]);
  const [parameters, transposed, gradient, inputs] = arrays;
  const group = (k: number) => arrays.slice(4 + k * layers.length, 4 + (k + 1) * layers.length);
  const [branches, errors, residuals, products, beside] = [0, 1, 2, 3, 4].map(group);
  return {
    capacity,
    parameters,
    transposed,
    gradient,
    inputs,
    sums: layers.map((_, l) => (kept[l] ? beside[l] : branches[l])),
    branches,
    handed: layers.map(({residual}, l) => (residual ? residuals[l] : branches[l])),
    errors,
    deltas: layers.map(({residual}, l) => (residual ? products[l] : errors[l])),
  };
}
