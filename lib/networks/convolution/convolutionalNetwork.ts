import {flag, listOfSome, object, widths} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import {type ActivationName, activationOption} from "../activations.js";
import {createNetwork} from "../createNetwork.js";
import {convolutionLayers, layersOf, parameterCount} from "../layer.js";
import {type LossName, lossOption} from "../losses.js";
import type {Network} from "../network.js";
import {
  type ConvolutionOptions,
  type ConvolutionShape,
  convolutionShape,
  type MapSize,
  mapSize,
} from "./shape.js";

/** What a convolutional network is made of. */
export interface ConvolutionalNetworkOptions {
  /** The size of an input: its channels, and their height and width in pixels, each ≥ 1. */
  image: MapSize;
  /** The convolutions, one after the other; one at least. */
  convolutions: readonly ConvolutionOptions[];
  /** The widths of the dense layers that follow: of hidden ones, and of the output; one at least. */
  dense: readonly number[];
  /** a, between the layers; the output layer is linear. "relu" by default. */
  activation?: ActivationName;
  /** What is averaged over the examples; "cross-entropy" by default. */
  loss?: LossName;
  /** Whether the layers have a b; true by default. */
  bias?: boolean;
}

/**
 * A network whose first layers are convolutions, over one flat parameter vector: each filter W[f], of a small square of
 * weights for each channel that it reads, goes over the maps and makes one of its own,
 *
 *     h[f] = a(b[f] + Σ over c of W[f][c] ⋆ h[c])
 *
 * with ⋆ the cross-correlation. The last maps, one after the other and row by row, are the input of dense layers, as in
 * `mlp`. An input lies likewise: channel by channel, row by row. The parameters of a convolution are
 * [filter][channel][row][column], then b.
 *
 * Two filters can change places, with their biases and what the next layer makes of their maps, and the outputs stay:
 * see `permuteUnits`. Filters are read by `filtersOf`, and the maps that they make by `layerOutputs`.
 *
 * @param options by their names, with their ranges and defaults: `ConvolutionalNetworkOptions`
 * @throws RangeError for an option that is unknown or out of bounds, or a filter that is larger than the padded map
 * @example
 * const network = convolutionalNetwork({
 *   image: {channels: 1, height: 8, width: 8}, convolutions: [{filters: 4, kernel: 3}], dense: [10],
 * });
 * const w = initialParameters(network, "he", createGenerator(1, "weights"));
 * network.outputs(w, new Float64Array(64), 1); // ten scores of one image of 8 × 8
 * @source LeCun, Bottou, Bengio, Haffner (1998), Gradient-based learning applied to document recognition, section II;
 *   Goodfellow, Bengio, Courville (2016), Deep learning, section 9.1
 */
export function convolutionalNetwork(options: ConvolutionalNetworkOptions): Network {
  const where = "convolutionalNetwork";
  const {image, convolutions, dense, activation, loss, bias} = readOptions(where, options, {
    image: object(mapSize),
    convolutions: listOfSome<ConvolutionOptions>(),
    dense: widths(1),
    activation: activationOption,
    loss: lossOption,
    bias: flag(true),
  });

  const shapes: ConvolutionShape[] = [];
  let maps = image;
  convolutions.forEach((convolution, l) => {
    const shape = convolutionShape(`${where}: convolutions[${l}]`, maps, convolution);
    maps = {channels: shape.filters, height: shape.rows, width: shape.columns};
    shapes.push(shape);
  });
  const first = convolutionLayers(shapes, bias);
  const flat = maps.channels * maps.height * maps.width;
  return createNetwork({
    name: `${[`${image.channels}×${image.height}×${image.width}`, ...shapes.map(nameOf), ...dense].join("-")} ${activation}`,
    layers: [...first, ...layersOf([flat, ...dense], bias, false, parameterCount(first))],
    activation,
    loss,
    residual: false,
    bias,
  });
}

/** As "4@3×3/2+1": four filters of 3 × 3 at a stride of 2, with one row of zeros around. */
function nameOf({filters, kernel, stride, padding}: ConvolutionShape): string {
  return `${filters}@${kernel}×${kernel}${stride > 1 ? `/${stride}` : ""}${padding > 0 ? `+${padding}` : ""}`;
}
