import {inInterval, nonNegative, sameLength} from "../../arguments.js";
import {type GeneratorState, type RandomGenerator, restoreGenerator} from "../../random/generator.js";
import type {StochasticObjective} from "../data/stochastic.js";
import type {Objective} from "../objective.js";

/**
 * An objective whose gradient comes with independent normal noise on each coordinate, as a model of mini-batches:
 *
 *     ∇f(w) + σz,   z normal with mean 0 and variance 1
 *
 * `gradient` returns f(w) without noise. See `noisyAlong` for noise with a covariance.
 *
 * @param std σ ∈ [0, ∞), one for all coordinates or one for each
 * @param generator where the noise comes from; belongs to the objective from now on
 * @throws RangeError if a σ is out of bounds, or there is not one for each coordinate
 * @example
 * noisy(rotatedQuadratic({lambda: [1, 10]}), {std: 0.5, generator: createGenerator(1, "noise")});
 */
export function noisy(
  objective: Objective,
  {std, generator}: {std: number | readonly number[]; generator: RandomGenerator},
): StochasticObjective<GeneratorState> {
  const n = objective.dimension;
  if (typeof std === "number") inInterval("noisy", "std", std, nonNegative);
  else {
    sameLength("noisy", "std", std, n);
    std.forEach((value, i) => {
      inInterval("noisy", `std[${i}]`, value, nonNegative);
    });
  }
  const sigma = typeof std === "number" ? new Float64Array(n).fill(std) : Float64Array.from(std);
  let source = generator;
  return {
    name: `${objective.name} with noise`,
    dimension: n,
    value: w => objective.value(w),
    gradient(w, out) {
      const value = objective.gradient(w, out);
      for (let i = 0; i < n; i++) out[i] += sigma[i] * source.normal();
      return value;
    },
    hessian: objective.hessian && ((w, out) => objective.hessian?.(w, out)),
    save: () => source.save(),
    restore(saved) {
      source = restoreGenerator(saved);
    },
  };
}
