import {oneOf} from "../choice.js";
import type {RandomGenerator} from "../random/generator.js";
import {checkGenerator} from "../random/generatorOption.js";
import {checkNetwork} from "./checkExamples.js";
import {type Layer, rowsOfWeights} from "./layer.js";
import type {Network} from "./network.js";

/** The numbers that one number of z is made of, and the numbers of z that one of h goes into, at most. */
interface Fans {
  readonly read: number;
  readonly written: number;
}

/** How the weights of a layer are drawn. */
type Draw = (fans: Fans, generator: RandomGenerator) => () => number;

function fansOf(layer: Layer): Fans {
  const {rows, columns} = rowsOfWeights(layer);
  const places = layer.convolution ? layer.convolution.kernel ** 2 : 1;
  return {read: columns, written: rows * places};
}

const schemes = {
  he: ({read}, generator) => {
    const deviation = Math.sqrt(2 / read);
    return () => deviation * generator.normal();
  },
  glorot: ({read, written}, generator) => {
    const bound = Math.sqrt(6 / (read + written));
    return () => bound * (2 * generator.uniform() - 1);
  },
} as const satisfies Record<string, Draw>;

/** The names of the initialisations. */
export type Scheme = keyof typeof schemes;

export const schemeNames = Object.keys(schemes) as Scheme[];

/**
 * Parameters to start from: random weights, and biases of 0.
 *
 * - `he`: normal with variance 2 / inputs, which keeps the size of the signal through layers of ReLUs
 * - `glorot`: uniform in ±√(6 / (inputs + outputs)), of variance 2 / (inputs + outputs), made for tanh
 *
 * where a convolution has channels · kernel² inputs, those of a pixel of its maps, and filters · kernel² outputs
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
  const draws = schemes[oneOf("initialParameters", "scheme", scheme, schemeNames)];
  checkNetwork("initialParameters", network);
  checkGenerator("initialParameters", "generator", generator);
  const w = new Float64Array(network.dimension);
  for (const layer of network.layers) {
    const draw = draws(fansOf(layer), generator);
    const {rows, columns} = rowsOfWeights(layer);
    const end = layer.weights + rows * columns;
    for (let i = layer.weights; i < end; i++) w[i] = draw();
  }
  return w;
}
