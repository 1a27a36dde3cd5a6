import {describe, expect, test} from "vitest";
import {createGenerator} from "../../lib/random/generator.js";
import {withLabelNoise} from "../../lib/training/labelNoise.js";

const count = 20_000;
const examples = {
  count,
  inputs: new Float64Array(count),
  targets: Uint8Array.from({length: count}, (_, i) => i % 10),
};
const noisy = (share: number, seed = 3) => withLabelNoise(examples, 10, share, createGenerator(seed));

describe("label noise", () => {
  test.each([0, 0.2, 0.33333, 1])("replaces exactly the share %s of the labels by others", share => {
    const {targets} = noisy(share);
    expect(targets.filter((t, i) => t !== i % 10)).toHaveLength(Math.round(share * count));
    expect(targets.every(t => t < 10)).toBe(true);
  });

  test("takes each of the other classes equally often", () => {
    const {targets} = noisy(1);
    for (let shift = 1; shift < 10; shift++) {
      const share = targets.filter((t, i) => (t - (i % 10) + 10) % 10 === shift).length / count;
      const deviation = Math.sqrt((1 / 9) * (8 / 9) * (1 / count));
      expect(Math.abs(share - 1 / 9), `shift by ${shift}`).toBeLessThan(4 * deviation);
    }
  });

  test("takes the examples at random, by the seed", () => {
    const changed = noisy(0.5).targets.map((t, i) => Number(t !== i % 10));
    const inFirstHalf = changed.subarray(0, count / 2).reduce((sum, x) => sum + x, 0);
    expect(Math.abs(inFirstHalf - count / 4)).toBeLessThan(4 * Math.sqrt(count / 16));
    expect(noisy(0.5).targets).toEqual(noisy(0.5).targets);
    expect(noisy(0.5, 4).targets).not.toEqual(noisy(0.5).targets);
  });

  test("leaves the examples that it was given as they are, and shares their inputs", () => {
    const before = examples.targets.slice();
    expect(noisy(1).inputs).toBe(examples.inputs);
    expect(examples.targets).toEqual(before);
  });

  test("refuses a share that is none, and a single class", () => {
    expect(() => noisy(1.5)).toThrow(new RangeError("withLabelNoise: share must be in [0, 1], got 1.5"));
    expect(() => withLabelNoise(examples, 1, 0, createGenerator(1))).toThrow(
      new RangeError("withLabelNoise: classes must be a whole number in [2, 256], got 1"),
    );
  });
});
