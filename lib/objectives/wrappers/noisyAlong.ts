import {inInterval, real, sameLength} from "../../arguments.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import {onRange, symmetricFunction} from "../../matrix/symmetricFunction.js";
import {type GeneratorState, type RandomGenerator, restoreGenerator} from "../../random/generator.js";
import type {StochasticObjective} from "../data/stochastic.js";
import type {Objective} from "../objective.js";

/**
 * An objective whose gradient comes with normal noise of a given covariance Σ, as that of a mini-batch does:
 *
 *     ∇f(w) + Σ^½ z,   z normal with mean 0 and covariance 1
 *
 * `gradient` returns f(w) without noise. Σ may be singular: noise along some directions only.
 *
 * @param covariance Σ, symmetric and positive semidefinite, row by row
 * @param generator where the noise comes from; belongs to the objective from now on
 * @throws RangeError if Σ has another size, is not symmetric, or has a negative eigenvalue
 * @example
 * noisyAlong(rosenbrock, {covariance: [[1, 0.9], [0.9, 1]], generator: createGenerator(1, "noise")});
 */
export function noisyAlong(
  objective: Objective,
  {covariance, generator}: {covariance: readonly ArrayLike<number>[]; generator: RandomGenerator},
): StochasticObjective<GeneratorState> {
  const n = objective.dimension;
  const root = rootOf(covariance, n);
  const z = new Float64Array(n);
  let source = generator;
  return {
    name: `${objective.name} with noise`,
    dimension: n,
    value: w => objective.value(w),
    gradient(w, out) {
      const value = objective.gradient(w, out);
      for (let j = 0; j < n; j++) z[j] = source.normal();
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i] += root[i * n + j] * z[j];
      return value;
    },
    hessian: objective.hessian && ((w, out) => objective.hessian?.(w, out)),
    save: () => source.save(),
    restore(saved) {
      source = restoreGenerator(saved);
    },
  };
}

/** The symmetric square root of Σ, row by row. */
function rootOf(covariance: readonly ArrayLike<number>[], n: number): Float64Array {
  sameLength("noisyAlong", "covariance", covariance, n);
  const flat = new Float64Array(n * n);
  covariance.forEach((row, i) => {
    sameLength("noisyAlong", `covariance[${i}]`, row, n);
    for (let j = 0; j < n; j++) {
      flat[i * n + j] = inInterval("noisyAlong", `covariance[${i}][${j}]`, row[j], real);
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
