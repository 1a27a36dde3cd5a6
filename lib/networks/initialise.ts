import type {RandomGenerator} from "../random/generator.js";
import {oneOf} from "./checks.js";
import type {Layer} from "./layer.js";
import type {Network} from "./network.js";

/** How the weights of a layer are drawn. */
type Draw = (layer: Layer, generator: RandomGenerator) => () => number;

const schemes = {
  he: ({inputs}, generator) => {
    const deviation = Math.sqrt(2 / inputs);
    return () => deviation * generator.normal();
  },
  glorot: ({inputs, outputs}, generator) => {
    const bound = Math.sqrt(6 / (inputs + outputs));
    return () => bound * (2 * generator.uniform() - 1);
  },
} as const satisfies Record<string, Draw>;

/** The names of the initialisations. */
export type Scheme = keyof typeof schemes;

/**
 * Parameters to start from: random weights, and biases of 0.
 *
 * - `he`: normal with variance 2 / inputs, which keeps the size of the signal through layers of ReLUs
 * - `glorot`: uniform in ±√(6 / (inputs + outputs)), of variance 2 / (inputs + outputs), made for tanh
 *
 * @param network the network that they are for
 * @param scheme "he" or "glorot"
 * @param generator where the numbers come from
 * @throws RangeError if the scheme is another
 * @example
 * const w = initialParameters(mlp({sizes: [64, 32, 10]}), "he", createGenerator(1, "weights"));
 * @source He, Zhang, Ren, Sun (2015), Delving deep into rectifiers, eq. 10; Glorot, Bengio (2010), Understanding the
 *   difficulty of training deep feedforward neural networks, eq. 16
 */
export function initialParameters(
  network: Network,
  scheme: Scheme,
  generator: RandomGenerator,
): Float64Array {
  const draws = schemes[oneOf("initialParameters", "scheme", scheme, schemes)];
  const w = new Float64Array(network.dimension);
  for (const layer of network.layers) {
    const draw = draws(layer, generator);
    const end = layer.weights + layer.inputs * layer.outputs;
    for (let i = layer.weights; i < end; i++) w[i] = draw();
  }
  return w;
}
