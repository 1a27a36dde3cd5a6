import {inInterval, nonNegative, sameLength} from "../../arguments.js";
import {numbers} from "../../options/numbers.js";
import {type Option, readOptions} from "../../options/option.js";
import type {RandomGenerator} from "../../random/generator.js";
import {generatorOption} from "../../random/generatorOption.js";
import {checkObjective} from "../checkObjective.js";
import type {StochasticObjective} from "../data/stochastic.js";
import type {Objective} from "../objective.js";
import {type NoiseState, withNoise} from "./withNoise.js";

/** The options of `noisy`. */
export interface NoisyOptions {
  /** σ ∈ [0, ∞), the standard deviation of the noise: one for all coordinates, or one for each. */
  sigma: number | readonly number[];
  /** Where the noise comes from; belongs to the objective from now on. */
  generator: RandomGenerator;
}

/**
 * An objective whose gradient comes with independent normal noise on each coordinate, as a model of mini-batches:
 *
 *     ∇f(w) + σz,   z normal with mean 0 and variance 1
 *
 * `gradient` returns f(w) without noise. See `noisyAlong` for noise with a covariance.
 *
 * @param options by their names: `NoisyOptions`
 * @throws RangeError if a σ is out of bounds, or there is not one for each coordinate
 * @example
 * noisy(rotatedQuadratic({lambda: [1, 10]}), {sigma: 0.5, generator: createGenerator(1, "noise")});
 */
export function noisy(objective: Objective, options: NoisyOptions): StochasticObjective<NoiseState> {
  const {dimension} = checkObjective("noisy", objective);
  const {sigma, generator} = readOptions("noisy", options, {sigma: deviations, generator: generatorOption});
  if (typeof sigma !== "number") sameLength("noisy", "sigma", sigma, dimension);
  const sigmas =
    typeof sigma === "number" ? new Float64Array(dimension).fill(sigma) : Float64Array.from(sigma);
  return withNoise(objective, generator, (out, normal) => {
    for (let i = 0; i < dimension; i++) out[i] += sigmas[i] * normal();
  });
}

const deviations: Option<number | readonly number[]> = {
  fallback: undefined,
  read: (where, name, value) =>
    typeof value === "object" && value !== null
      ? numbers(nonNegative).read(where, name, value)
      : inInterval(where, name, value as number, nonNegative),
};
