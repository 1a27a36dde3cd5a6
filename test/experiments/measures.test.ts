import {describe, expect, it} from "vitest";
import {digitModel} from "../../lib/experiments/digitModel.js";
import {mean} from "../../lib/experiments/mean.js";
import {outcome} from "../../lib/experiments/outcome.js";
import {firstDigits, shownDigit} from "../../lib/experiments/shownDigits.js";
import {slopeOfLine} from "../../lib/experiments/slopeOfLine.js";
import {trainingSeeds} from "../../lib/experiments/trainingSeeds.js";

describe("the mean and the slope", () => {
  it("are those of a hand-computed line", () => {
    expect(mean([1, 2, 6])).toBe(3);
    // Means 2 and 3: covariances (−1)(−2) + 0 + 1 · 2 over 1 + 0 + 1.
    expect(slopeOfLine([1, 2, 3], [1, 3, 5])).toBe(2);
    // Means 1 and 1: (−1)(−1) + (−1) · 2 + 2 · (−1) = −3 over 1 + 1 + 4.
    expect(slopeOfLine([0, 0, 3], [0, 3, 0])).toBe(-0.5);
  });
});

describe("the seeds of several trainings", () => {
  it("are consecutive, and no two seeds share one", () => {
    expect(trainingSeeds(3, 4)).toEqual([12, 13, 14, 15]);
    expect(trainingSeeds(0, 2)).toEqual([0, 1]);
  });

  it("stay below 2³¹", () => {
    expect(trainingSeeds(2 ** 30, 3)).toEqual([2 ** 30, 2 ** 30 + 1, 2 ** 30 + 2]);
    expect(trainingSeeds(2 ** 30, 2)).toEqual([0, 1]);
  });
});

it("an experiment's outcome is what it returns, and each of its parts is told", () => {
  function* experiment(): Generator<number, string> {
    yield 1;
    yield 2;
    return "done";
  }
  const told: number[] = [];
  expect(outcome(experiment(), part => told.push(part))).toBe("done");
  expect(told).toEqual([1, 2]);
  expect(outcome(experiment())).toBe("done");
});

describe("the models of a digit", () => {
  it("are softmax regression from 0, and one hidden layer of 32 tanh from random weights", () => {
    const softmax = digitModel("softmax");
    expect(softmax.network.sizes).toEqual([64, 10]);
    expect(softmax.start).toEqual(new Float64Array(650));
    const {network, start} = digitModel("tanh");
    expect(network.sizes).toEqual([64, 32, 10]);
    expect(network.activation).toBe("tanh");
    expect(start).toBeUndefined();
  });
});

describe("the digits that are shown", () => {
  const inputs = Float64Array.from({length: 192}, (_, i) => i / 192);

  it("are the first, each with its own pixels and label", () => {
    const shown = firstDigits({count: 3, inputs, targets: Uint8Array.of(7, 8, 9)}, 2);
    expect(shown.map(({label}) => label)).toEqual([7, 8]);
    expect(shown[1].pixels).toEqual(Array.from(inputs.subarray(64, 128)));
  });

  it("have 64 pixels in [0, 1] and a label in [0, 9]", () => {
    const good = {pixels: Array.from(inputs.subarray(0, 64)), label: 9};
    expect(shownDigit(good, "file", "digit")).toEqual(good);
    const wrong = (changes: object) => () => shownDigit({...good, ...changes}, "file", "digit");
    expect(wrong({label: 10})).toThrow("file: digit.label must be a whole number in [0, 9], got 10");
    expect(wrong({label: -1})).toThrow("file: digit.label must be a whole number in [0, 9], got -1");
    expect(wrong({pixels: good.pixels.slice(1)})).toThrow("file: digit.pixels must have 64 entries, got 63");
    expect(wrong({pixels: good.pixels.with(5, 1.01)})).toThrow("digit.pixels[5] must be in [0, 1], got 1.01");
  });
});
