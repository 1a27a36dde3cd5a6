import {checkVectorOf, type Vector} from "../vector.js";
import {checkExamples, checkNetwork} from "./checkExamples.js";
import {checkInputs} from "./checks.js";
import type {Examples} from "./evaluate.js";
import type {Network} from "./network.js";

/**
 * Where a network with one hidden layer of ReLUs has a kink along the line w + αd: at each α at which the input of a
 * hidden neuron changes its sign for one of the examples.
 *
 *     zⱼ(x) = (Wx + b)ⱼ is linear in W and b, so zⱼ = a + cα,  with a kink at α = −a/c
 *
 * So there are at most examples × neurons. Between two of them the outputs are polynomials in α: of degree 1 if d
 * moves one layer alone, of degree 2 if it moves both.
 *
 * @param d the direction
 * @returns all α in ascending order
 * @throws RangeError if the network has more hidden layers than one, or another activation, or a length does not fit
 */
export function kinksAlong(network: Network, examples: Examples, w: Vector, d: Vector): Float64Array {
  const {layers, activation, dimension, name} = checkNetwork("kinksAlong", network);
  if (layers.length !== 2 || layers[0].convolution || activation !== "relu") {
    throw new RangeError(
      `kinksAlong: the network must have one hidden layer, dense and of ReLUs, got ${name}`,
    );
  }
  checkVectorOf("kinksAlong", "w", w, dimension);
  checkVectorOf("kinksAlong", "d", d, dimension);
  const [{inputs: width, outputs: neurons, weights, biases}] = layers;
  const {count, inputs} = checkExamples("kinksAlong", "examples", examples);
  checkInputs("kinksAlong", inputs, width, count);
  const found: number[] = [];
  /** zⱼ of example k with these parameters. */
  const before = (parameters: Vector, j: number, k: number) => {
    let z = biases === undefined ? 0 : parameters[biases + j];
    for (let i = 0; i < width; i++) z += parameters[weights + j * width + i] * inputs[k * width + i];
    return z;
  };
  for (let k = 0; k < count; k++) {
    for (let j = 0; j < neurons; j++) {
      const c = before(d, j, k);
      if (c !== 0) found.push(-before(w, j, k) / c);
    }
  }
  return Float64Array.from(found).sort();
}

/** The kinks on both sides of a place, from all of them in ascending order; ∓∞ where there is none. */
export function pieceAround(kinks: Float64Array, alpha: number): readonly [before: number, after: number] {
  const next = kinks.findIndex(kink => kink > alpha);
  const after = next < 0 ? Infinity : kinks[next];
  const previous = next < 0 ? kinks.length - 1 : next - 1;
  return [previous < 0 ? -Infinity : kinks[previous], after];
}
