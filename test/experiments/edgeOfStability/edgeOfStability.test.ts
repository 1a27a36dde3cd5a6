import {describe, expect, it} from "vitest";
import {hessianByDifferences} from "../../../lib/autodiff/hessianByDifferences.js";
import {
  centredDigits,
  edgeOfStability,
  edgeOfStabilityTrainings,
} from "../../../lib/experiments/edgeOfStability/edgeOfStability.js";
import {checkEdgeOfStability} from "../../../lib/experiments/edgeOfStability/result.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {asObjective} from "../../../lib/networks/asObjective.js";
import {initialParameters} from "../../../lib/networks/initialise.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {readDigits} from "../../../src/data/inputs.js";

const digits = readDigits();
const settings = {examples: 20, hidden: 2, etas: [0.2], smallEtas: [0.1], steps: 20, every: 10};

describe("gradient descent with its sharpness", () => {
  it("measures the largest eigenvalue of the whole Hessian", () => {
    const examples = centredDigits(digits, 20, 5);
    const [first] = edgeOfStability(examples, {...settings, eta: 0.1, seed: 5});
    const network = mlp({sizes: [64, 2, 10], activation: "tanh", loss: "mse"});
    const w = initialParameters(network, "glorot", createGenerator(5, "weights"));
    const {values} = symmetricEigen(hessianByDifferences(asObjective(network, examples), w), w.length);
    expect(first.sharpness / values[values.length - 1]).toBeCloseTo(1, 6);
  });

  it("takes the mean of each pixel off", () => {
    const {inputs, count} = centredDigits(digits, 20, 5);
    for (let pixel = 0; pixel < 64; pixel++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += inputs[64 * i + pixel];
      expect(sum).toBeCloseTo(0, 12);
    }
  });

  it("ends early where the loss leaves the numbers", () => {
    const records = [...edgeOfStability(centredDigits(digits, 20, 5), {...settings, eta: 1e160, seed: 5})];
    expect(records.length).toBeLessThan(3);
    for (const {loss, sharpness} of records) expect(Number.isFinite(loss + sharpness)).toBe(true);
  });

  it("is done for every η, ascending, from the same weights", () => {
    const result = outcome(edgeOfStabilityTrainings(digits, settings, 5));
    expect(checkEdgeOfStability(result, "file", "")).toEqual(result);
    expect(result.trainings.map(({eta}) => eta)).toEqual([0.1, 0.2]);
    expect(result.trainings[0].step).toEqual([0, 10, 20]);
    expect(result.trainings[0].sharpness[0]).toBe(result.trainings[1].sharpness[0]);
    expect(result.dimension).toBe(64 * 2 + 2 + 2 * 10 + 10);
  });

  it("is refused with lists of several lengths", () => {
    const result = outcome(edgeOfStabilityTrainings(digits, settings, 5));
    const [first, second] = result.trainings;
    expect(() =>
      checkEdgeOfStability({...result, trainings: [{...first, loss: [1]}, second]}, "file.json", ""),
    ).toThrow("file.json: the training with η = 0.1 must have lists of one length");
  });
});
