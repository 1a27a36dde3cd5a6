/** A dense layer z = Wh + b, and where its numbers lie in the flat parameter vector. */
export interface Layer {
  /** The width of h. */
  readonly inputs: number;
  /** The width of z. */
  readonly outputs: number;
  /** Where W begins, row by row: W[o][i] is parameter weights + o · inputs + i. */
  readonly weights: number;
  /** Where b begins; undefined for a layer without one. */
  readonly biases: number | undefined;
  /** Whether the layer adds its input h to what its activation makes of z. */
  readonly residual: boolean;
}

/** The layers of a network with these widths, one after the other: W, then b. */
export function layersOf(sizes: readonly number[], bias: boolean, residual: boolean): Layer[] {
  let next = 0;
  return sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l];
    const weights = next;
    const biases = bias ? weights + inputs * outputs : undefined;
    next += (inputs + (bias ? 1 : 0)) * outputs;
    const last = l === sizes.length - 2;
    return {inputs, outputs, weights, biases, residual: residual && !last && inputs === outputs};
  });
}

/** The number of parameters of these layers. */
export function parameterCount(layers: readonly Layer[]): number {
  return layers.reduce((sum, {inputs, outputs, biases}) => {
    return sum + (inputs + (biases === undefined ? 0 : 1)) * outputs;
  }, 0);
}
