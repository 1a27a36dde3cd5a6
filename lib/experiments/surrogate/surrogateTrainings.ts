import type {Digits} from "../../data/digits.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import type {TrainingData} from "../../training/train.js";
import {digitModel} from "../digitModel.js";
import type {SurrogateRun, SurrogateRuns} from "./result.js";
import type {SurrogateSettings} from "./settings.js";
import {type SurrogateRecord, surrogateCurve} from "./surrogateCurve.js";
import {bestRecord, columnsOf, meanRecords} from "./surrogateRecords.js";

/** The digits of the experiment: as many to train on as batches fill. */
export function surrogateData(
  digits: Digits,
  {testShare, batchSize}: Pick<SurrogateSettings, "testShare" | "batchSize">,
  splitSeed: number,
): Required<TrainingData> {
  return digitData(digits, {testShare, multipleOf: batchSize, generator: createGenerator(splitSeed, "data")});
}

/** A training on the digits by the network of the course, epoch by epoch. The first seed is 0. */
export function surrogateTraining(
  data: Required<TrainingData>,
  {batchSize, eta, epochs}: Pick<SurrogateSettings, "batchSize" | "eta" | "epochs">,
  {labelNoise, seed}: {labelNoise: number; seed: number},
): Generator<SurrogateRecord> {
  return surrogateCurve(digitModel("tanh").network, data, {batchSize, eta, epochs, labelNoise, seed});
}

/** All trainings of the settings with one share of wrong labels. */
export function surrogateTrainings(
  data: Required<TrainingData>,
  settings: SurrogateSettings,
  labelNoise: number,
): SurrogateRecord[][] {
  return Array.from({length: settings.trainings}, (_, seed) => [
    ...surrogateTraining(data, settings, {labelNoise, seed}),
  ]);
}

/** The whole experiment. Yields each share of wrong labels as it is done. */
export function* surrogateRuns(
  digits: Digits,
  settings: SurrogateSettings,
  splitSeed: number,
): Generator<SurrogateRun, SurrogateRuns> {
  const data = surrogateData(digits, settings, splitSeed);
  const runs: SurrogateRun[] = [];
  for (const labelNoise of settings.labelNoises) {
    const all = surrogateTrainings(data, settings, labelNoise);
    const mean = meanRecords(all);
    const run = {
      labelNoise,
      first: columnsOf(all[0]),
      best: bestRecord(mean, "testError")!,
      end: mean[mean.length - 1],
    };
    runs.push(run);
    yield run;
  }
  return {settings, splitSeed, trainCount: data.train.count, testCount: data.test.count, runs};
}
