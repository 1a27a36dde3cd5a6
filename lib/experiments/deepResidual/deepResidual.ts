import type {Digits} from "../../data/digits.js";
import {mlp} from "../../networks/mlp.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {passesFor} from "../../training/passesFor.js";
import {train} from "../../training/train.js";
import {recordsUpTo} from "../recordsUpTo.js";
import type {DeepResidual, DepthRun} from "./result.js";
import {type DeepResidualSettings, moments} from "./settings.js";

/**
 * Trains a network of so many hidden layers of tanh, with a step size that falls from η to 0 in a straight line, and
 * gives the shares of the training digits and of the unseen ones that it reads right at the start and after each tenth
 * of its updates; up to a divergence.
 */
export function accuraciesAt(
  digits: Digits,
  {width, batchSize, eta, steps, testShare}: Omit<DeepResidualSettings, "depths">,
  {depth, residual, seed}: {depth: number; residual: boolean; seed: number},
): Pick<DepthRun, "accuracy" | "unseen"> {
  const data = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const sizes = [64, ...Array.from({length: depth}, () => width), 10];
  const network = mlp({sizes, activation: "tanh", residual});
  const epochs = passesFor(steps, data.train.count, batchSize);
  const options = {batchSize, epochs, seed, record: {every: steps / moments, train: true, test: true}};
  const method = gradientDescent({eta: t => eta * (1 - t / steps)});
  const records = recordsUpTo(steps, train(network, data, method, options));
  return {
    accuracy: records.map(({train}) => train!.accuracy),
    unseen: records.map(({test}) => test!.accuracy),
  };
}

/** The whole experiment: each depth, plain and residual, with the same seed. Yields each as it is done. */
export function* deepResidual(
  digits: Digits,
  settings: DeepResidualSettings,
  seed: number,
): Generator<DepthRun, DeepResidual> {
  const runs: DepthRun[] = [];
  for (const depth of settings.depths) {
    for (const residual of [false, true]) {
      const run = {depth, residual, ...accuraciesAt(digits, settings, {depth, residual, seed})};
      yield run;
      runs.push(run);
    }
  }
  return {settings, runs};
}
