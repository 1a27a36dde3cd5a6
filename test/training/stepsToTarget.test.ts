import {describe, expect, test} from "vitest";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {finish} from "../../lib/training/finish.js";
import {stepsToTarget} from "../../lib/training/stepsToTarget.js";
import {train} from "../../lib/training/train.js";
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
