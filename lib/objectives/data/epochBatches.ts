import {wholeNumber} from "../../arguments.js";
import {whole} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import {type GeneratorState, type RandomGenerator, restoreGenerator} from "../../random/generator.js";
import {generatorOption} from "../../random/generatorOption.js";
import {range, shuffle} from "../../random/shuffle.js";
import {checkDataObjective} from "../checkObjective.js";
import type {DataObjective} from "../objective.js";
import {checkSaved, type StochasticObjective} from "./stochastic.js";

/** Where a pass over the data stands. */
export interface EpochState {
  /** The generator before the pass was shuffled. */
  readonly generator: GeneratorState;
  /** The examples seen in it: whole batches, or all N. */
  readonly seen: number;
  /** N, the number of examples there are. */
  readonly count: number;
}

/** The options of `epochBatches`. */
export interface EpochBatchesOptions {
  /** B, a whole number in [1, N]. */
  batchSize: number;
  /** Where the order comes from; belongs to the objective from now on. */
  generator: RandomGenerator;
}

/** An objective that is estimated from batches of shuffled passes over the data. */
export interface EpochBatches extends StochasticObjective<EpochState> {
  /** The updates that make one epoch: N / B, rounded up. */
  readonly stepsPerEpoch: number;
}

/**
 * Mini-batches as networks are trained: the examples are shuffled, then taken in batches of B until each was seen
 * once; then they are shuffled anew. Where B does not divide N, the last batch of an epoch is smaller.
 *
 * @param options by their names: `EpochBatchesOptions`
 * @throws RangeError if the batch size is out of bounds
 * @example
 * const line = leastSquares({X: [[1, 0], [1, 1], [1, 2], [1, 3]], y: [1, 3, 5, 6]});
 * const batches = epochBatches(line, {batchSize: 2, generator: createGenerator(1, "batches")});
 * run(gradientDescent({eta: 0.1}), batches, [0, 0], {steps: 10 * batches.stepsPerEpoch});
 * @source Bottou (2009), Curiously fast convergence of some stochastic gradient descent algorithms
 */
export function epochBatches(objective: DataObjective, options: EpochBatchesOptions): EpochBatches {
  const {count} = checkDataObjective("epochBatches", objective);
  const {batchSize, generator} = readOptions("epochBatches", options, {
    batchSize: whole(1),
    generator: generatorOption,
  });
  wholeNumber("epochBatches", "batchSize", batchSize, 1, count);
  const sorted = range(count);
  const order = range(count);
  const batch = new Uint32Array(batchSize);
  let source = generator;
  let beforeEpoch = source.save();
  let seen = 0;

  // Each epoch is shuffled from the sorted order, so that the generator before it determines it.
  const beginEpoch = () => {
    beforeEpoch = source.save();
    order.set(sorted);
    shuffle(order, source);
    seen = 0;
  };
  beginEpoch();

  return {
    name: `${objective.name}, epochs in batches of ${batchSize}`,
    dimension: objective.dimension,
    stepsPerEpoch: Math.ceil(count / batchSize),
    value: w => objective.value(w),
    gradient(w, out) {
      if (seen === count) beginEpoch();
      const size = Math.min(batchSize, count - seen);
      for (let k = 0; k < size; k++) batch[k] = order[seen + k];
      seen += size;
      return objective.batchGradient(w, batch, size, out);
    },
    save: () => ({generator: beforeEpoch, seen, count}),
    restore(saved) {
      checkSaved("epochBatches", saved, count);
      wholeNumber("epochBatches", "saved.seen", saved.seen, 0, count);
      if (saved.seen % batchSize !== 0 && saved.seen !== count) {
        throw new RangeError(
          `epochBatches: saved.seen must be batches of ${batchSize} or all ${count} examples, got ${saved.seen}`,
        );
      }
      source = restoreGenerator(saved.generator);
      beginEpoch();
      seen = saved.seen;
    },
  };
}
