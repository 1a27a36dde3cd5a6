import {describe, expect, it} from "vitest";
import {neverStop} from "../../../lib/experiments/neverStop/neverStop.js";
import {directions, measuredDisplacements} from "../../../lib/experiments/neverStop/parabola.js";
import {checkNeverStop} from "../../../lib/experiments/neverStop/result.js";
import {neverStopSettings} from "../../../lib/experiments/neverStop/settings.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {withWeightDecay} from "../../../lib/optimizers/withWeightDecay.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {digitData} from "../../../lib/training/digitData.js";
import {train} from "../../../lib/training/train.js";
import {readDigits} from "../../../src/data/inputs.js";

const made = {
  ...{hidden: 2, labelNoise: 0.2, weightDecay: 0.01, batchSize: 16},
  ...{eta: 0.1, burnIn: 5, watched: 20, testShare: 0.9},
};
const settings = neverStopSettings(made, "made", "");
const digits = readDigits();
const run = outcome(neverStop(digits, settings, 5));

describe("a training that goes on", () => {
  it("has the distances of its own weights, those of a training as long as to each moment", () => {
    const {train: examples} = digitData(digits, {testShare: 0.9, generator: createGenerator(5, "data")});
    const weights = [0, 5, 25].map(epochs => {
      const training = train(
        mlp({sizes: [64, 2, 10], activation: "tanh"}),
        {train: examples},
        withWeightDecay(gradientDescent({eta: 0.1}), {weightDecay: 0.01}),
        {batchSize: 16, epochs: Math.max(1, epochs), seed: 5, labelNoise: 0.2},
      );
      for (const {epoch} of training) if (epoch === epochs) break;
      return Float64Array.from(training.parameters);
    });
    const between = (i: number, j: number) =>
      weights[i].reduce((sum, w, k) => sum + (w - weights[j][k]) ** 2, 0);
    expect(run.squares[0][1]).toBeCloseTo(between(0, 1), 10);
    expect(run.squares[5][1]).toBeCloseTo(between(1, 2), 10);
    expect(run.squares[3][3]).toBe(0);
    expect(run.losses).toHaveLength(25);
  });

  it("is refused where losses or moments are missing", () => {
    expect(checkNeverStop(JSON.parse(JSON.stringify(run)), "made.json", "")).toEqual(run);
    const problem = "made.json: there must be 25 losses and 6 × 6 squares of distances";
    expect(() => checkNeverStop({...run, losses: run.losses.slice(1)}, "made.json", "")).toThrow(problem);
    expect(() => checkNeverStop({...run, squares: run.squares.slice(1)}, "made.json", "")).toThrow(problem);
    expect(() => checkNeverStop({...run, parabola: [1]}, "made.json", "")).toThrow(
      "made.json: parabola must have 7 entries, got 1",
    );
  });

  it("that leaves the numbers stops with the setting’s name", () => {
    expect(() => outcome(neverStop(digits, {...settings, eta: 1e200}, 5))).toThrow(
      "neverStop.eta must be small enough for 25 passes, got 1e+200",
    );
  });
});

it("on the parabola one step carries each weight by η times its gradient", () => {
  // It goes by η(λx + ξ), and x and ξ are independent.
  const {normal} = createGenerator(3);
  const [one] = measuredDisplacements([1], {chains: 20_000, steps: 1, random: {normal}});
  const expected = directions.reduce((sum, {eta, lambda, sigma}) => {
    const variance = (eta * sigma ** 2) / (lambda * (2 - eta * lambda));
    return sum + (eta * lambda) ** 2 * variance + (eta * sigma) ** 2;
  }, 0);
  expect(Math.abs(one / expected - 1)).toBeLessThan(0.03);
});
