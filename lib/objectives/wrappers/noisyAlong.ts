import {sameLength} from "../../arguments.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import {onRange, symmetricFunction} from "../../matrix/symmetricFunction.js";
import {rows} from "../../options/numbers.js";
import {readOptions} from "../../options/option.js";
import type {RandomGenerator} from "../../random/generator.js";
import {generatorOption} from "../../random/generatorOption.js";
import {checkObjective} from "../checkObjective.js";
import type {StochasticObjective} from "../data/stochastic.js";
import type {Objective} from "../objective.js";
import {type NoiseState, withNoise} from "./withNoise.js";

/** The options of `noisyAlong`. */
export interface NoisyAlongOptions {
  /** Σ, symmetric and positive semidefinite, row by row. */
  covariance: readonly ArrayLike<number>[];
  /** Where the noise comes from; belongs to the objective from now on. */
  generator: RandomGenerator;
}

/**
 * An objective whose gradient comes with normal noise of a given covariance Σ, as that of a mini-batch does:
 *
 *     ∇f(w) + Σ^½ z,   z normal with mean 0 and covariance 1
 *
 * `gradient` returns f(w) without noise. Σ may be singular: noise along some directions only.
 *
 * @param options by their names: `NoisyAlongOptions`
 * @throws RangeError if Σ has another size, is not symmetric, or has a negative eigenvalue
 * @example
 * noisyAlong(rosenbrock, {covariance: [[1, 0.9], [0.9, 1]], generator: createGenerator(1, "noise")});
 */
export function noisyAlong(
  objective: Objective,
  options: NoisyAlongOptions,
): StochasticObjective<NoiseState> {
  const {dimension: n} = checkObjective("noisyAlong", objective);
  const {covariance, generator} = readOptions("noisyAlong", options, {
    covariance: rows(),
    generator: generatorOption,
  });
  const root = rootOf(covariance, n);
  const z = new Float64Array(n);
  return withNoise(objective, generator, (out, normal) => {
    for (let j = 0; j < n; j++) z[j] = normal();
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i] += root[i * n + j] * z[j];
  });
}

/** The symmetric square root of Σ, row by row. */
function rootOf(covariance: readonly ArrayLike<number>[], n: number): Float64Array {
  sameLength("noisyAlong", "covariance", covariance, n);
  const flat = new Float64Array(n * n);
  covariance.forEach((row, i) => {
    sameLength("noisyAlong", `covariance[${i}]`, row, n);
    for (let j = 0; j < n; j++) {
      flat[i * n + j] = row[j];
      if (j < i && row[j] !== covariance[j][i]) {
        const entries = `[${i}][${j}] = ${row[j]} and [${j}][${i}] = ${covariance[j][i]}`;
        throw new RangeError(`noisyAlong: covariance must be symmetric, got ${entries}`);
      }
    }
  });
  const eigen = symmetricEigen(flat, n);
  const rounding = n * Number.EPSILON * Math.max(0, ...eigen.values);
  if (eigen.values.some(value => value < -rounding)) {
    const least = Math.min(...eigen.values);
    throw new RangeError(`noisyAlong: covariance must have no negative eigenvalue, got ${least}`);
  }
  symmetricFunction(eigen, onRange(eigen, Math.sqrt), flat);
  return flat;
}
