import {describe} from "../../describe.js";
import {isPlainObject} from "../../options/isPlainObject.js";
import {type GeneratorState, type RandomGenerator, restoreGenerator} from "../../random/generator.js";
import type {Vector} from "../../vector.js";
import {isStochastic, type StochasticObjective} from "../data/stochastic.js";
import type {Objective} from "../objective.js";

/** Where the noise on an objective stands, and where its own draws do, if it makes some. */
export interface NoiseState {
  readonly noise: GeneratorState;
  readonly inner?: unknown;
}

/**
 * An objective whose gradients have noise added to them; values and Hessian are as they were.
 *
 * @param generator belongs to the objective from now on
 * @param add adds the noise to a gradient, made of normal numbers of mean 0 and variance 1
 */
export function withNoise(
  objective: Objective,
  generator: RandomGenerator,
  add: (out: Vector, normal: () => number) => void,
): StochasticObjective<NoiseState> {
  const drawn = isStochastic(objective) ? objective : undefined;
  let source = generator;
  return {
    name: `${objective.name} with noise`,
    dimension: objective.dimension,
    value: w => objective.value(w),
    gradient(w, out) {
      const value = objective.gradient(w, out);
      add(out, source.normal);
      return value;
    },
    hessian: objective.hessian && ((w, out) => objective.hessian?.(w, out)),
    save: () => ({noise: source.save(), ...(drawn && {inner: drawn.save()})}),
    restore(saved) {
      if (!isPlainObject(saved)) {
        throw new TypeError(`noisy: saved must be what save() returned, got ${describe(saved)}`);
      }
      source = restoreGenerator(saved.noise as GeneratorState);
      drawn?.restore(saved.inner);
    },
  };
}
