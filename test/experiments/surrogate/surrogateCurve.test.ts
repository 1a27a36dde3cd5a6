import {describe, expect, test} from "vitest";
import {checkSurrogate, checkSurrogateRuns} from "../../../lib/experiments/surrogate/result.js";
import {type SurrogateRecord, surrogateCurve} from "../../../lib/experiments/surrogate/surrogateCurve.js";
import {bestRecord, columnsOf, meanRecords} from "../../../lib/experiments/surrogate/surrogateRecords.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {digitData} from "../../../lib/training/digitData.js";
import {readDigits, readSettings} from "../../../src/data/inputs.js";

const data = digitData(readDigits(), {testShare: 0.8, generator: createGenerator(1)});
const network = mlp({sizes: [64, 16, 10], activation: "tanh"});
const train = (changes: {labelNoise?: number; epochs?: number; eta?: number; seed?: number}) => [
  ...surrogateCurve(network, data, {
    labelNoise: 0.3,
    batchSize: 8,
    eta: 0.3,
    epochs: 60,
    seed: 2,
    ...changes,
  }),
];

describe("a long training with wrong labels", () => {
  const records = train({});
  const best = bestRecord(records, "testError")!;
  const end = records[60];

  test("has a record of the start and of each epoch", () => {
    expect(records.map(({epoch}) => epoch)).toEqual(Array.from({length: 61}, (_, k) => k));
  });

  test("goes on to learn the wrong labels, and is the worse for it in the test", () => {
    expect(end.trainError).toBeLessThan(0.5 * best.trainError);
    expect(best.epoch).toBeLessThan(30);
    expect(end.testError).toBeGreaterThan(1.5 * best.testError);
  });

  test("counts training errors by the labels that it is given: at its best some three in ten", () => {
    expect(best.trainError).toBeGreaterThan(0.2);
    expect(best.trainError).toBeLessThan(0.45);
  });

  test("has little to lose where the labels are right", () => {
    const clean = train({labelNoise: 0});
    expect(clean[60].testError - bestRecord(clean, "testError")!.testError).toBeLessThan(0.02);
  });

  test("is the same for the same seed, and another for another", () => {
    expect(train({epochs: 3})).toEqual(records.slice(0, 4));
    expect(train({epochs: 3, seed: 3})).not.toEqual(records.slice(0, 4));
  });

  test("ends early where the steps are far too long", () => {
    expect(train({eta: 1e308}).length).toBeLessThan(61);
  });
});

describe("the records of trainings", () => {
  const record = (epoch: number, value: number): SurrogateRecord => ({
    ...{epoch, trainLoss: value, trainError: value / 10, testLoss: 2 * value, testError: value / 5},
  });
  const one = [record(0, 4), record(1, 1), record(2, 1)];

  test("are best where a number is least, at the first such place", () => {
    expect(bestRecord(one, "testLoss")).toBe(one[1]);
    expect(bestRecord([], "testLoss")).toBeUndefined();
  });

  test("have a mean, as far as all of them go", () => {
    const mean = meanRecords([one, [record(0, 2), record(1, 2)]]);
    expect(mean.map(({trainLoss}) => trainLoss)).toEqual([3, 1.5]);
    expect(mean[1].testError).toBeCloseTo(0.3, 15);
  });

  test("become lists, which are refused if an epoch is missing or a number is none", () => {
    const columns = columnsOf(one);
    expect(columns.testLoss).toEqual([8, 2, 2]);
    expect(checkSurrogate(columns, "file", "run")).toEqual(columns);
    expect(() => checkSurrogate({...columns, testLoss: [1, 2]}, "file", "run")).toThrow(
      "file: run.testLoss must have 3 entries, got 2",
    );
    expect(() => checkSurrogate({...columns, testError: [0, 0, 1.5]}, "file", "run")).toThrow(
      "file: run.testError[2] must be in [0, 1], got 1.5",
    );
  });
});

test("a training with label noise has a record before its first epoch and after each", () => {
  const settings = {...readSettings().surrogate, epochs: 2, labelNoises: [0.5]};
  const record = {epoch: 2, trainLoss: 1, trainError: 0.5, testLoss: 1, testError: 0.5};
  const withRecords = (count: number) => ({
    ...{settings, splitSeed: 1, trainCount: 10, testCount: 5},
    runs: [
      {
        labelNoise: 0.5,
        first: columnsOf(Array.from({length: count}, (_, epoch) => ({...record, epoch}))),
        best: record,
        end: record,
      },
    ],
  });
  expect(checkSurrogateRuns(withRecords(3), "file", "")).toEqual(withRecords(3));
  for (const count of [1, 2, 4])
    expect(() => checkSurrogateRuns(withRecords(count), "file", "")).toThrow(
      new RangeError(`file: the training with label noise 0.5 must have 3 records, got ${count}`),
    );
});
