import type {ConvolutionShape} from "./convolution/shape.js";

/** A layer, dense (z = Wh + b) or a convolution, and where its numbers lie in the flat parameter vector. */
export interface Layer {
  /** The width of h. */
  readonly inputs: number;
  /** The width of z. */
  readonly outputs: number;
  /**
   * Where W begins, row by row: W[o][i] is parameter weights + o · inputs + i. Of a convolution, filter by filter:
   * [filter][channel][row][column].
   */
  readonly weights: number;
  /** Where b begins; undefined for a layer without one. */
  readonly biases: number | undefined;
  /** Whether the layer adds its input h to what its activation makes of z. */
  readonly residual: boolean;
  /** What a convolution is made of; undefined for a dense layer. */
  readonly convolution?: ConvolutionShape;
}

/** A layer that is a convolution. */
export interface ConvolvedLayer extends Layer {
  readonly convolution: ConvolutionShape;
}

/** The dense layers of a network with these widths, one after the other: W, then b. The first W begins at `first`. */
export function layersOf(sizes: readonly number[], bias: boolean, residual: boolean, first = 0): Layer[] {
  let next = first;
  return sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l];
    const weights = next;
    const biases = bias ? weights + inputs * outputs : undefined;
    next += (inputs + (bias ? 1 : 0)) * outputs;
    const last = l === sizes.length - 2;
    return {inputs, outputs, weights, biases, residual: residual && !last && inputs === outputs};
  });
}

/** The layers of convolutions, one after the other from parameter 0 on: W, then b. */
export function convolutionLayers(shapes: readonly ConvolutionShape[], bias: boolean): ConvolvedLayer[] {
  let next = 0;
  return shapes.map(convolution => {
    const {channels, height, width, filters, kernel, rows, columns} = convolution;
    const weights = next;
    next += filters * channels * kernel * kernel;
    const biases = bias ? next : undefined;
    if (bias) next += filters;
    const [inputs, outputs] = [channels * height * width, filters * rows * columns];
    return {inputs, outputs, weights, biases, residual: false, convolution};
  });
}

/**
 * The weights of a layer as a matrix: a row for each unit, which is an output of a dense layer or a filter, and a column
 * for each number that it reads.
 */
export function rowsOfWeights({inputs, outputs, convolution}: Layer): {rows: number; columns: number} {
  if (!convolution) return {rows: outputs, columns: inputs};
  const {filters, channels, kernel} = convolution;
  return {rows: filters, columns: channels * kernel * kernel};
}

/** The number of parameters of these layers. */
export function parameterCount(layers: readonly Layer[]): number {
  return layers.reduce((sum, layer) => {
    const {rows, columns} = rowsOfWeights(layer);
    return sum + rows * (columns + (layer.biases === undefined ? 0 : 1));
  }, 0);
}
