import {
  judgement,
  rareClassesMethods,
  rareClassesSettings,
  trainOnGroups,
  unequalClasses,
} from "../../lib/experiments/rareClasses/rareClasses.js";

/** Trainings of one method on classes that are as unequal as wanted, one for each step size. */
export interface RareClassesInput {
  readonly method: string;
  /** The step sizes as powers of √2, by their exponents. */
  readonly exponents: readonly number[];
  readonly inequality: number;
  readonly seed: number;
}

/** One of them: the mean loss, and that of each group, after each step. */
export interface RareClassesPart {
  readonly method: string;
  readonly eta: number;
  /** What it is judged by: the mean loss after the last steps. */
  readonly judged: number;
  readonly losses: Float64Array;
  /** The losses of the groups, from frequent to rare, step by step. */
  readonly groups: Float64Array;
}

/** Trains with one step size after the other, and yields each training that is better than those before. */
export function* rareClasses({
  method,
  exponents,
  inequality,
  seed,
}: RareClassesInput): Generator<RareClassesPart | undefined> {
  const {groups, dimension, steps} = rareClassesSettings;
  const data = unequalClasses(groups, inequality, dimension, seed);
  let least = Infinity;
  for (const exponent of exponents) {
    const eta = 2 ** (exponent / 2);
    const losses = new Float64Array(steps + 1).fill(Infinity);
    const ofGroups = new Float64Array((steps + 1) * groups);
    for (const record of trainOnGroups(data, rareClassesMethods[method].make(eta), steps, true)) {
      losses[record.step] = record.loss;
      ofGroups.set(record.groups, record.step * groups);
      yield;
    }
    const mean = judgement(losses, steps);
    if (!(mean < least)) continue;
    least = mean;
    yield {method, eta, judged: mean, losses, groups: ofGroups};
  }
}
