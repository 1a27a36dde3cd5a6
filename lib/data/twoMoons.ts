import {nonNegative} from "../arguments.js";
import type {Examples} from "../networks/evaluate.js";
import {number, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import type {RandomGenerator} from "../random/generator.js";
import {generatorOption} from "../random/generatorOption.js";

/** The options of `twoMoons`. */
export interface TwoMoonsOptions {
  /** N, the number of examples, a whole number ≥ 1. */
  count: number;
  /** σ ∈ [0, ∞), the standard deviation of the noise in each coordinate; 0.15 by default. */
  sigma?: number;
  /** Where the angles and the noise come from. */
  generator: RandomGenerator;
}

/**
 * Two classes in the plane that no straight line parts: two half circles of radius 1, the lower one moved by (1, ½),
 * the points on each at angles drawn at random, with normal noise. The classes take turns, so that the first k
 * examples are the same for every `count` ≥ k.
 *
 * @param options by their names: `TwoMoonsOptions`
 * @throws RangeError if count or σ is out of bounds
 * @example
 * const examples = twoMoons({count: 40, generator: createGenerator(1, "data")});
 * @source The data set `make_moons` of scikit-learn, with points at random angles
 */
export function twoMoons(options: TwoMoonsOptions): Examples {
  const {count, sigma, generator} = readOptions("twoMoons", options, {
    count: whole(1),
    sigma: number(nonNegative, 0.15),
    generator: generatorOption,
  });
  const inputs = new Float64Array(2 * count);
  const targets = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    const lower = k % 2;
    const angle = Math.PI * generator.uniform();
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    inputs[2 * k] = (lower ? 1 - x : x) + sigma * generator.normal();
    inputs[2 * k + 1] = (lower ? 0.5 - y : y) + sigma * generator.normal();
    targets[k] = lower;
  }
  return {count, inputs, targets};
}
