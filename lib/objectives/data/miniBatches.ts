import {wholeNumber} from "../../arguments.js";
import {flag, whole} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import {type GeneratorState, type RandomGenerator, restoreGenerator} from "../../random/generator.js";
import {generatorOption} from "../../random/generatorOption.js";
import {checkDataObjective} from "../checkObjective.js";
import type {DataObjective} from "../objective.js";
import {checkSaved, type StochasticObjective} from "./stochastic.js";

/** Where draws from N examples stand. */
export interface DrawState {
  readonly generator: GeneratorState;
  /** N, the number of examples there are. */
  readonly count: number;
}

/** The options of `miniBatches`. */
export interface MiniBatchesOptions {
  /** B, a whole number ≥ 1; at most N without replacement. */
  batchSize: number;
  /** Whether an example may occur twice in a batch; false by default. */
  replacement?: boolean;
  /** Where the draws come from; belongs to the objective from now on. */
  generator: RandomGenerator;
}

/** An objective that is estimated from batches of independent draws. */
export interface MiniBatches extends StochasticObjective<DrawState> {
  /** The examples of the batch drawn last; overwritten by the next. */
  readonly batch: Uint32Array;
}

/**
 * The objective of stochastic gradient descent: each call of `gradient` draws a fresh batch ℬ of B of the N
 * examples, independently of those before, and returns its mean loss and gradient. `value` is that of all examples.
 *
 *     ∇f_ℬ(w) = 1/B Σ over i ∈ ℬ of ∇ℓᵢ(w)
 *
 * @param options by their names: `MiniBatchesOptions`
 * @throws RangeError if the batch size is out of bounds
 * @example
 * const line = leastSquares({X: [[1, 0], [1, 1], [1, 2], [1, 3]], y: [1, 3, 5, 6]});
 * const batches = miniBatches(line, {batchSize: 2, generator: createGenerator(1, "batches")});
 * run(gradientDescent({eta: 0.1}), batches, [0, 0], {steps: 100});
 * @source Robbins, Monro (1951), A stochastic approximation method
 */
export function miniBatches(objective: DataObjective, options: MiniBatchesOptions): MiniBatches {
  const {count} = checkDataObjective("miniBatches", objective);
  const {batchSize, replacement, generator} = readOptions("miniBatches", options, {
    batchSize: whole(1),
    replacement: flag(false),
    generator: generatorOption,
  });
  const most = replacement ? undefined : count;
  wholeNumber("miniBatches", "batchSize", batchSize, 1, most);
  const batch = new Uint32Array(batchSize);
  const draw = replacement ? withReplacement(batch, count) : withoutReplacement(batch, count);
  let source = generator;
  return {
    name: `${objective.name}, batches of ${batchSize}`,
    dimension: objective.dimension,
    batch,
    value: w => objective.value(w),
    gradient(w, out) {
      draw(source);
      return objective.batchGradient(w, batch, batchSize, out);
    },
    save: () => ({generator: source.save(), count}),
    restore(saved) {
      checkSaved("miniBatches", saved, count);
      source = restoreGenerator(saved.generator);
    },
  };
}

function withReplacement(batch: Uint32Array, count: number): (source: RandomGenerator) => void {
  return source => {
    for (let k = 0; k < batch.length; k++) batch[k] = source.integer(count);
  };
}

/**
 * Partial Fisher–Yates. Its swaps are undone after each batch, so that the next one depends on the generator alone,
 * at a cost of B and not of N.
 */
function withoutReplacement(batch: Uint32Array, count: number): (source: RandomGenerator) => void {
  const items = Uint32Array.from({length: count}, (_, i) => i);
  const partners = new Uint32Array(batch.length);
  return source => {
    for (let k = 0; k < batch.length; k++) {
      const j = k + source.integer(count - k);
      partners[k] = j;
      batch[k] = items[j];
      items[j] = items[k];
      items[k] = batch[k];
    }
    for (let k = batch.length - 1; k >= 0; k--) {
      const item = items[partners[k]];
      items[partners[k]] = items[k];
      items[k] = item;
    }
  };
}
