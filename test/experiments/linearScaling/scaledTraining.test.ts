import {expect, it} from "vitest";
import {
  meanScaledTraining,
  scaledEta,
  scaledTraining,
} from "../../../lib/experiments/linearScaling/scaledTraining.js";
import {trainingSeeds} from "../../../lib/experiments/trainingSeeds.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {digitData} from "../../../lib/training/digitData.js";
import {fewDigits} from "../fewDigits.js";

const data = digitData(fewDigits(60), {testShare: 0.2, generator: createGenerator(1)});
const options = {model: "softmax", batchSize: 8, eta: 0.2, epochs: 2} as const;

it("the step size is in proportion to the batch", () => {
  expect(scaledEta({base: 8, eta: 0.1}, 32)).toBeCloseTo(0.4, 15);
  expect(scaledEta({base: 8, eta: 0.1}, 2)).toBeCloseTo(0.025, 15);
});

it("a mean training has after each pass the mean loss of three", () => {
  const each = trainingSeeds(4, 3).map(seed => [...scaledTraining(data, {...options, seed})]);
  const mean = [...meanScaledTraining(data, {...options, seed: 4})];
  expect(mean).toHaveLength(3);
  expect(mean[0]).toBeCloseTo(Math.log(10), 12);
  mean.forEach((loss, k) => {
    expect(loss).toBeCloseTo((each[0][k] + each[1][k] + each[2][k]) / 3, 14);
  });
  expect(new Set(each.map(losses => losses[2])).size).toBe(3);
});

it("it ends where one of them leaves the numbers", () => {
  expect([...meanScaledTraining(data, {...options, eta: 1e308, seed: 4})].length).toBeLessThan(3);
});
