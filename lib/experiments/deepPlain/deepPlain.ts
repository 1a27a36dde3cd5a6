import type {Digits} from "../../data/digits.js";
import {evaluate} from "../../networks/evaluate.js";
import {mlp} from "../../networks/mlp.js";
import {adadeltaZeiler} from "../../optimizers/adadeltaZeiler.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {rmsprop} from "../../optimizers/rmsprop.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {passesFor} from "../../training/passesFor.js";
import {type TrainingData, train} from "../../training/train.js";
import {outcome} from "../outcome.js";
import {trainingSeeds} from "../trainingSeeds.js";
import type {DeepPlainSettings} from "./settings.js";

/** The methods at their usual rates, by their names on the site; AdaDelta is Zeiler's. */
export const deepPlainMethods = {
  gradientDescent: (eta: number): Optimizer => gradientDescent({eta}),
  momentum: (eta: number): Optimizer => momentum({eta, gamma: 0.9}),
  adadelta: (eta: number): Optimizer => adadeltaZeiler({eta}),
  rmsprop: (eta: number): Optimizer => rmsprop({eta}),
  adam: (eta: number): Optimizer => adam({eta}),
} as const;

export type DeepPlainMethod = keyof typeof deepPlainMethods;
export const deepPlainNames = Object.keys(deepPlainMethods) as DeepPlainMethod[];

/** The share of the digits that a guess gets right. */
export const guess = 0.1;

/** The step sizes, two in each decade. */
export const deepPlainEtas: readonly number[] = Array.from({length: 13}, (_, k) => 10 ** (k / 2 - 5));

/** The share of the training digits that each step size of a method gets right. */
export interface DeepPlainCurve {
  readonly method: DeepPlainMethod;
  /** One for each of `deepPlainEtas`; a training that diverged counts as a guess. */
  readonly shares: readonly number[];
}

/** The digits that it trains on. */
export function deepPlainData(
  digits: Digits,
  {testShare}: DeepPlainSettings,
  splitSeed: number,
): Required<TrainingData> {
  return digitData(digits, {testShare, generator: createGenerator(splitSeed, "data")});
}

/**
 * The curve of a method, step size by step size: a network of ReLUs without skip connections, from He's initialisation.
 * Yields nothing after each training, so that it can be cancelled.
 */
export function* deepPlainCurve(
  data: TrainingData,
  {depth, width, batchSize, steps, trainings}: DeepPlainSettings,
  method: DeepPlainMethod,
  seed: number,
): Generator<undefined, DeepPlainCurve> {
  const network = mlp({sizes: [64, ...new Array<number>(depth).fill(width), 10]});
  const epochs = passesFor(steps, data.train.count, batchSize);
  const shares: number[] = [];
  for (const eta of deepPlainEtas) {
    let sum = 0;
    for (const each of trainingSeeds(seed, trainings)) {
      const options = {batchSize, epochs, seed: each, record: {every: steps}};
      const training = train(network, data, deepPlainMethods[method](eta), options);
      training.next();
      // The record after all the steps, which may lie within a pass; there is none if it diverged.
      const completed = !training.next().done;
      sum += completed ? evaluate(network, training.parameters, data.train).accuracy : guess;
      yield;
    }
    shares.push(sum / trainings);
  }
  return {method, shares};
}

/** The curves of all methods, one after the other. */
export function* deepPlainCurves(
  digits: Digits,
  settings: DeepPlainSettings,
  seed: number,
): Generator<DeepPlainCurve, DeepPlainCurve[]> {
  const data = deepPlainData(digits, settings, seed);
  const curves: DeepPlainCurve[] = [];
  for (const method of deepPlainNames) {
    const curve = outcome(deepPlainCurve(data, settings, method, seed));
    yield curve;
    curves.push(curve);
  }
  return curves;
}

/**
 * How many decades of step sizes lie in the stretch around the best one where a curve does not fall below a level,
 * the curve a straight line between its points on a logarithmic axis; 0 if it never reaches the level.
 *
 * @param etas ascending
 */
export function decadesAbove(
  etas: readonly number[],
  shares: readonly number[],
  level: number,
): {readonly from: number; readonly to: number; readonly decades: number} | undefined {
  const best = shares.indexOf(Math.max(...shares));
  if (!(shares[best] >= level)) return undefined;
  const edge = (direction: 1 | -1) => {
    let k = best;
    while (k + direction >= 0 && k + direction < etas.length && shares[k + direction] >= level)
      k += direction;
    const next = k + direction;
    if (next < 0 || next >= etas.length) return etas[k];
    const share = (shares[k] - level) / (shares[k] - shares[next]);
    return etas[k] * (etas[next] / etas[k]) ** share;
  };
  const [from, to] = [edge(-1), edge(1)];
  return {from, to, decades: Math.log10(to / from)};
}
