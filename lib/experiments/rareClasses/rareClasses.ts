import {wholeNumber} from "../../arguments.js";
import {asObjective} from "../../networks/asObjective.js";
import type {Examples} from "../../networks/evaluate.js";
import {mlp} from "../../networks/mlp.js";
import type {Network} from "../../networks/network.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {signDescent} from "../../optimizers/signDescent.js";
import {createGenerator} from "../../random/generator.js";

/** Softmax regression on random inputs, where some classes are rare. */
export const rareClassesSettings = {
  /** m: where classes are as unequal as can be, group j = 0 … m − 1 holds 2ʲ of 2·2^(m − 1 − j) examples each. */
  groups: 6,
  /** d, the inputs of an example: uniform on [0, 1]ᵈ/√d. */
  dimension: 128,
  steps: 50,
} as const;

/** The methods that are compared, and the step sizes that each chooses from: powers of √2, by their exponents. */
export const rareClassesMethods: Readonly<
  Record<string, {readonly make: (eta: number) => Optimizer; readonly exponents: readonly [number, number]}>
> = {
  "gradient descent": {make: eta => gradientDescent({eta}), exponents: [4, 12]},
  momentum: {make: eta => momentum({eta, gamma: 0.9}), exponents: [3, 14]},
  "sign descent": {make: eta => signDescent({eta}), exponents: [-14, -2]},
  Adam: {make: eta => adam({eta}), exponents: [-6, 3]},
};

/** Examples in classes, and the classes in groups, from frequent to rare. */
export interface ClassGroups {
  readonly network: Network;
  readonly examples: Examples;
  /** The examples of each group. */
  readonly groups: readonly Examples[];
}

/**
 * The sizes of the classes in each of so many groups, from frequent to rare. All groups hold alike many examples,
 * 2·2^(groups − 1) of them; the most frequent classes have 2^inequality times as many as the rarest: at the most,
 * groups − 1, the rarest have two examples each; at 0 all classes are alike.
 *
 * @param inequality a whole number from 0 to groups − 1
 */
export function unequalSizes(groups: number, inequality: number): number[][] {
  wholeNumber("unequalSizes", "groups", groups, 1, 12);
  wholeNumber("unequalSizes", "inequality", inequality, 0, groups - 1);
  const [middle, share] = [(groups + 1) / 2, groups > 1 ? inequality / (groups - 1) : 0];
  return Array.from({length: groups}, (_, j) => {
    const exponent = Math.round(middle + ((groups - 1) / 2 - j) * share);
    return new Array<number>(2 ** (groups - exponent)).fill(2 ** exponent);
  });
}

/** Classes that are the rarer, the later their group, as unequal as `unequalSizes` says. */
export function unequalClasses(
  groups: number,
  inequality: number,
  dimension: number,
  seed: number,
): ClassGroups {
  const random = createGenerator(seed);
  let classes = 0;
  const parts = unequalSizes(groups, inequality).map(group => {
    const targets = group.flatMap(size => new Array<number>(size).fill(classes++));
    const inputs = Float64Array.from(
      {length: targets.length * dimension},
      () => random.uniform() / Math.sqrt(dimension),
    );
    return {count: targets.length, inputs, targets: Uint8Array.from(targets)};
  });
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const examples = {count, inputs: new Float64Array(count * dimension), targets: new Uint8Array(count)};
  let from = 0;
  for (const part of parts) {
    examples.inputs.set(part.inputs, from * dimension);
    examples.targets.set(part.targets, from);
    from += part.count;
  }
  return {network: mlp({sizes: [dimension, classes]}), examples, groups: parts};
}

/** Where a method stands: the mean loss, and that of each group. */
export interface RareClassesRecord {
  readonly step: number;
  readonly loss: number;
  readonly groups: readonly number[];
}

/**
 * Full-batch training from w = 0, step by step. Ends early where the loss leaves the numbers.
 *
 * @param watched whether the groups are looked at after each step, and not at the end alone
 */
export function* trainOnGroups(
  {network, examples, groups}: ClassGroups,
  method: Optimizer,
  steps: number,
  watched = false,
): Generator<RareClassesRecord> {
  const objective = asObjective(network, examples);
  const parts = groups.map(group => asObjective(network, group));
  const w = new Float64Array(network.dimension);
  const g = new Float64Array(w.length);
  const state = method.init(w);
  for (let step = 0; step <= steps; step++) {
    const loss = objective.gradient(w, g);
    if (!Number.isFinite(loss)) return;
    yield {step, loss, groups: watched || step === steps ? parts.map(part => part.value(w)) : []};
    method.step(w, g, state, step);
  }
}

/** A run that swings is judged by the mean of so many of its last losses, and not at a lucky moment. */
const judged = 10;

/** What a step size is judged by: the mean loss after the last steps; Infinity for a run that ended early. */
export function judgement(losses: ArrayLike<number>, steps: number): number {
  if (losses.length <= steps) return Infinity;
  const last = Array.from(losses).slice(Math.max(0, steps + 1 - judged), steps + 1);
  return last.reduce((sum, loss) => sum + loss, 0) / last.length;
}

/** The step size with which a method's loss is least over the last of so many steps, and where it then stands. */
export function tunedOnGroups(
  data: ClassGroups,
  name: string,
  steps: number,
): {readonly eta: number; readonly end: RareClassesRecord} {
  const {make, exponents} = rareClassesMethods[name];
  let best: {eta: number; end: RareClassesRecord; judged: number} | undefined;
  for (let exponent = exponents[0]; exponent <= exponents[1]; exponent++) {
    const eta = 2 ** (exponent / 2);
    const records = [...trainOnGroups(data, make(eta), steps)];
    const mean = judgement(
      records.map(({loss}) => loss),
      steps,
    );
    if (mean < (best?.judged ?? Infinity)) best = {eta, end: records[steps], judged: mean};
  }
  if (!best)
    throw new RangeError(`tunedOnGroups: ${name} must stay within the numbers at some η, and did not`);
  return best;
}
