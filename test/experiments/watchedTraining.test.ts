import {describe, expect, it} from "vitest";
import {watchedTraining} from "../../lib/experiments/watchedTraining.js";
import {mlp} from "../../lib/networks/mlp.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../lib/random/generator.js";
import {digitData} from "../../lib/training/digitData.js";
import {train} from "../../lib/training/train.js";
import {readDigits} from "../../src/data/inputs.js";

const digits = readDigits();
const settings = {hidden: 2, batchSize: 32, eta: 0.1, passes: [1, 3], testShare: 0.9};

describe("a training that is watched", () => {
  it("gives the weights after each of the passes, and is the training of its seed", () => {
    const {objective, moments} = watchedTraining("here", digits, settings, 4);
    const {train: examples} = digitData(digits, {testShare: 0.9, generator: createGenerator(4, "data")});
    const network = mlp({sizes: [64, 2, 10], activation: "tanh"});
    const options = {batchSize: 32, epochs: 3, seed: 4};
    const training = train(network, {train: examples}, gradientDescent({eta: 0.1}), options);
    const after = Array.from(training, () => Float64Array.from(training.parameters));
    expect([...moments]).toEqual([
      {passes: 1, w: after[1]},
      {passes: 3, w: after[3]},
    ]);
    expect(objective.count).toBe(examples.count);
    expect(objective.dimension).toBe(network.dimension);
  });

  it("names the step size that leaves the numbers", () => {
    const {moments} = watchedTraining("here", digits, {...settings, eta: 1e308}, 4);
    expect(() => [...moments]).toThrow(
      new RangeError("here.eta must be small enough for 3 passes, got 1e+308"),
    );
  });
});
