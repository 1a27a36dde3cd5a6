import {mlp} from "../lib/networks/mlp.js";
import {createGenerator} from "../lib/random/generator.js";
import {digitData} from "../lib/training/digitData.js";
import {surrogateCurve} from "../lib/training/surrogateCurve.js";
import {bestRecord, checkSurrogate, columnsOf, meanRecords} from "../lib/training/surrogateRecords.js";
import {readDigits, readSettings} from "./inputs.js";
import {rounded} from "./rounded.js";

/**
 * Long trainings on the digits for each share of wrong labels of the settings: the first of them whole, and of the mean
 * of all of them the best epoch and the last.
 */
const {seed, surrogate: settings} = readSettings();
const {labelNoises, testShare, trainings, ...options} = settings;
const {batchSize: multipleOf, epochs} = options;
const data = digitData(readDigits(), {testShare, multipleOf, generator: createGenerator(seed)});
const network = mlp({sizes: [64, 32, 10], activation: "tanh"});

const runs = labelNoises.map(labelNoise => {
  const all = Array.from({length: trainings}, (_, i) => [
    ...surrogateCurve(network, data, {...options, labelNoise, seed: i}),
  ]);
  all.forEach((records, i) => {
    checkSurrogate(epochs)(columnsOf(records), "surrogate.json", `label noise ${labelNoise}, training ${i}`);
  });
  const mean = meanRecords(all);
  const [best, end] = [bestRecord(mean, "testError")!, mean[epochs]];
  const errors = [best, end].map(({testError}) => `${(100 * testError).toFixed(1)} %`);
  console.error(
    `surrogate: label noise ${labelNoise}: test error ${errors[0]} in epoch ${best.epoch}, ${errors[1]} at the end`,
  );
  return {labelNoise, first: columnsOf(all[0]), best, end};
});

const counts = {trainCount: data.train.count, testCount: data.test.count};
process.stdout.write(rounded({seed, testShare, trainings, ...counts, ...options, runs}, 4));
