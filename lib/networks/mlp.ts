import {flag, widths} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {type ActivationName, activationOption} from "./activations.js";
import {createNetwork} from "./createNetwork.js";
import {layersOf} from "./layer.js";
import {type LossName, lossOption} from "./losses.js";
import type {Network} from "./network.js";

/** What a multi-layer perceptron is made of. */
export interface MlpOptions {
  /** The widths of the input, of the hidden layers and of the output, two at least, each ≥ 1: [64, 32, 10]. */
  sizes: readonly number[];
  /** a, between the layers; the output layer is linear. "relu" by default. */
  activation?: ActivationName;
  /** What is averaged over the examples; "cross-entropy" by default. */
  loss?: LossName;
  /** Whether each hidden layer whose widths match adds its input; false by default. */
  residual?: boolean;
  /** Whether the layers have a b; true by default. */
  bias?: boolean;
}

/**
 * A multi-layer perceptron with L layers over one flat parameter vector:
 *
 *     h₀ = x        hₗ = a(Wₗhₗ₋₁ + bₗ) [+ hₗ₋₁]        z = W_L h_L₋₁ + b_L
 *
 * and its gradient by back-propagation, written by hand. The room for a batch is made when a larger one comes than
 * ever before; beyond that, no call allocates.
 *
 * @param options by their names, with their ranges and defaults: `MlpOptions`
 * @throws RangeError for an option that is unknown or out of bounds, or a batch that does not fit
 * @example
 * const network = mlp({sizes: [2, 8, 2], activation: "tanh", loss: "cross-entropy"});
 * const w = initialParameters(network, "glorot", createGenerator(1, "weights"));
 * const gradient = new Float64Array(network.dimension);
 * const loss = network.lossAndGradient(w, Float64Array.of(0, 1, 1, 1), [1, 0], 2, gradient); // of two examples
 * @source Rumelhart, Hinton, Williams (1986), Learning representations by back-propagating errors; He, Zhang, Ren, Sun
 *   (2016), Deep residual learning for image recognition
 */
export function mlp(options: MlpOptions): Network {
  const {sizes, activation, loss, residual, bias} = readOptions("mlp", options, {
    sizes: widths(2),
    activation: activationOption,
    loss: lossOption,
    residual: flag(false),
    bias: flag(true),
  });
  return createNetwork({
    name: `${sizes.join("-")} ${activation}${residual ? " residual" : ""}`,
    layers: layersOf(sizes, bias, residual),
    activation,
    loss,
    residual,
    bias,
  });
}
