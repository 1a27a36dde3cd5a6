import {describe, expect, it} from "vitest";
import {accuraciesAt, deepResidual} from "../../../lib/experiments/deepResidual/deepResidual.js";
import {checkDeepResidual} from "../../../lib/experiments/deepResidual/result.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {digitData} from "../../../lib/training/digitData.js";
import {train} from "../../../lib/training/train.js";
import {fewDigits} from "../fewDigits.js";

const digits = fewDigits(100);
const settings = {depths: [2, 3], width: 4, batchSize: 12, eta: 0.2, steps: 10, testShare: 0.29};

describe("trainings with and without skip connections", () => {
  const result = outcome(deepResidual(digits, settings, 6));

  it("are one of each kind for each depth, from the start to the last step", () => {
    expect(result.runs.map(({depth, residual}) => [depth, residual])).toEqual([
      [2, false],
      [2, true],
      [3, false],
      [3, true],
    ]);
    for (const {accuracy} of result.runs) expect(accuracy).toHaveLength(11);
  });

  it("have a step size that falls to 0 along a line, and end within a pass", () => {
    const data = digitData(digits, {testShare: 0.29, generator: createGenerator(6, "data")});
    const network = mlp({sizes: [64, 4, 4, 10], activation: "tanh", residual: true});
    // 71 digits in batches of 12 are six steps a pass.
    const method = gradientDescent({eta: t => 0.2 * Math.max(0, 1 - t / 10)});
    const options = {batchSize: 12, epochs: 2, seed: 6, record: {every: 1, train: true}};
    const expected = Array.from(train(network, data, method, options), ({train}) => train!.accuracy).slice(
      0,
      11,
    );
    expect(accuraciesAt(digits, settings, {depth: 2, residual: true, seed: 6}).accuracy).toEqual(expected);
    expect(result.runs[1].accuracy).toEqual(expected);
  });

  it("pass their check, which misses a kind of training", () => {
    expect(checkDeepResidual(result, "file", "")).toEqual(result);
    const message = "file: depth 3 must have a plain and a residual training";
    for (const runs of [
      result.runs.slice(0, 3),
      [...result.runs, result.runs[3]],
      result.runs.with(3, result.runs[2]),
    ])
      expect(() => checkDeepResidual({...result, runs}, "file", "")).toThrow(new RangeError(message));
    const tooMuch = {...result.runs[0], accuracy: [1.1]};
    expect(() => checkDeepResidual({...result, runs: [tooMuch]}, "file", "")).toThrow("must be in [0, 1]");
  });
});
