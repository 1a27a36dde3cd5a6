import {describe, expect, test} from "vitest";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../lib/random/generator.js";
import {batchCost} from "../../lib/training/batchCost.js";
import {expectedSteps, fitCriticalBatch} from "../../lib/training/criticalBatch.js";
import {digitData} from "../../lib/training/digitData.js";
import {finish} from "../../lib/training/finish.js";
import {lossAfter} from "../../lib/training/lossAfter.js";
import {stepsToTarget} from "../../lib/training/stepsToTarget.js";
import {train} from "../../lib/training/train.js";
import {readDigits} from "../../src/data/inputs.js";
import {data, network, unbounded} from "./problem.js";

const sgd = gradientDescent({eta: 0.5});
const search = {batchSize: 8, seed: 2, target: 1.5, every: 1, most: 500};
const lossesOf = (every: number) =>
  finish(train(network, data, sgd, {batchSize: 8, seed: 2, epochs: 10, record: {every, test: true}})).records;

describe("steps to a target", () => {
  test("lie where the line between two looks at the loss crosses it", () => {
    for (const every of [1, 10]) {
      const records = lossesOf(every);
      const after = records.findIndex(({test}) => test!.loss <= 1.5);
      const [a, b] = [records[after - 1], records[after]];
      const steps = stepsToTarget(network, data, sgd, {...search, every});
      expect(steps).toBeGreaterThan(a.step);
      expect(steps).toBeLessThanOrEqual(b.step);
      const share = (steps - a.step) / every;
      expect((1 - share) * a.test!.loss + share * b.test!.loss).toBeCloseTo(1.5, 12);
    }
  });

  test("are none where the loss begins below", () => {
    expect(stepsToTarget(network, data, sgd, {...search, target: 10})).toBe(0);
  });

  test("are infinite where it is not reached in time, or the training diverges", () => {
    const needed = stepsToTarget(network, data, sgd, search);
    expect(stepsToTarget(network, data, sgd, {...search, most: Math.floor(needed)})).toBe(Infinity);
    expect(stepsToTarget(network, data, sgd, {...search, most: Math.ceil(needed)})).toBe(needed);
    expect(stepsToTarget(unbounded, data, gradientDescent({eta: 1}), {...search, target: 0.1})).toBe(
      Infinity,
    );
  });
});

describe("the cost of batches", () => {
  const etas = [0.125, 0.25, 0.5, 1, 2, 4];
  const seeds = [1, 2];
  const most = 500;

  test("is that of the best step size", () => {
    const costs = [...batchCost(network, data, {batchSizes: [4, 32], etas, seeds, target: 1, most})];
    for (const {batchSize, eta, steps} of costs) {
      const every = batchSize === 4 ? 4 : 1;
      const means = etas.map(eta => {
        const options = {batchSize, target: 1, every, most};
        const each = seeds.map(seed =>
          stepsToTarget(network, data, gradientDescent({eta}), {...options, seed}),
        );
        return (each[0] + each[1]) / 2;
      });
      expect(steps).toBe(Math.min(...means));
      expect(eta).toBe(etas[means.indexOf(steps)]);
    }
  });

  test("is infinite where no step size reaches the target", () => {
    const [cost] = batchCost(network, data, {
      batchSizes: [4],
      etas: [1e-6, 1e-5],
      seeds,
      target: 1,
      most: 20,
    });
    expect(cost.steps).toBe(Infinity);
  });
});

describe("the law of the critical batch", () => {
  test("is found again in numbers that follow it", () => {
    const sizes = [1, 2, 8, 64];
    const law = fitCriticalBatch(
      sizes,
      sizes.map(batchSize => expectedSteps({least: 30, critical: 20}, batchSize)),
    );
    expect(law.least).toBeCloseTo(30, 10);
    expect(law.critical).toBeCloseTo(20, 10);
  });

  test("has the smallest relative errors in the mean square", () => {
    const sizes = [1, 4, 16, 64];
    const steps = [700, 150, 90, 40];
    const law = fitCriticalBatch(sizes, steps);
    const error = (change: Partial<typeof law>) =>
      sizes.reduce((sum, B, i) => sum + (expectedSteps({...law, ...change}, B) / steps[i] - 1) ** 2, 0);
    for (const factor of [0.99, 1.01]) {
      expect(error({least: law.least * factor})).toBeGreaterThan(error({}));
      expect(error({critical: law.critical * factor})).toBeGreaterThan(error({}));
    }
  });

  test("needs two batch sizes", () => {
    expect(() => fitCriticalBatch([8, 8], [1, 2])).toThrow(
      new RangeError("fitCriticalBatch: batchSizes must hold two different ones, got [8, 8]"),
    );
  });
});

describe("the loss after some epochs", () => {
  test("is the mean over the seeds of the loss on all training examples", () => {
    const options = {batchSize: 16, epochs: 2};
    const losses = [4, 5].map(seed => {
      const record = {train: true};
      return finish(train(network, data, sgd, {...options, seed, record})).records[2].train!.loss;
    });
    const mean = lossAfter(network, data, {...options, eta: 0.5, seeds: [4, 5]});
    expect(mean).toBeCloseTo((losses[0] + losses[1]) / 2, 14);
    expect(losses[0]).not.toBe(losses[1]);
  });

  test("is infinite where a training diverges", () => {
    expect(lossAfter(unbounded, data, {batchSize: 16, epochs: 20, eta: 1, seeds: [4]})).toBe(Infinity);
  });
});

describe("digits to train on", () => {
  test("are a multiple in number where that is asked for, and none of those to test with", () => {
    const digits = readDigits();
    const parted = digitData(digits, {testShare: 0.2, multipleOf: 128, generator: createGenerator(2)});
    expect([parted.train.count, parted.test.count]).toEqual([1408, 360]);
    const pictures = ({inputs, count}: typeof parted.train) =>
      Array.from({length: count}, (_, i) => inputs.slice(64 * i, 64 * i + 64).join());
    const trained = new Set(pictures(parted.train));
    expect(pictures(parted.test).filter(picture => trained.has(picture))).toEqual([]);
    expect(() =>
      digitData(digits, {testShare: 0.2, multipleOf: 2000, generator: createGenerator(2)}),
    ).toThrow(new RangeError("digitData: multipleOf must be a whole number in [1, 1437], got 2000"));
  });
});
