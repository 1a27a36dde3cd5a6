import {describe, expect, it} from "vitest";
import {digitsForBatches, sizesThatFit, trainCountOf} from "../../lib/experiments/batchSizes.js";
import {readDigits} from "../../src/data/inputs.js";

describe("the digits for several batch sizes", () => {
  it("are a multiple of the largest batch of which at least eight fit", () => {
    // Of 107, ⌈21.4⌉ are kept for testing. Of the other 85, 8 · 8 fit and 8 · 64 do not: ten batches of 8.
    expect(trainCountOf(107, {batchSizes: [1, 3, 8, 64], testShare: 0.2})).toBe(80);
    // Of 72 digits there are eight batches of 9, and not of 10.
    expect(trainCountOf(90, {batchSizes: [9, 10], testShare: 0.2})).toBe(72);
    expect(trainCountOf(89, {batchSizes: [9, 10], testShare: 0.2})).toBe(71);
  });

  it("are all that there are where no batch is small enough", () => {
    expect(trainCountOf(107, {batchSizes: [64], testShare: 0.2})).toBe(85);
  });

  it("leave out the batch sizes that exceed them, and no other", () => {
    expect(sizesThatFit({batchSizes: [1, 80, 81], testShare: 0.2}, 80)).toEqual([1, 80]);
  });

  it("are parted as they are counted, and by the seed alone", () => {
    const digits = readDigits();
    const settings = {batchSizes: [1, 48], testShare: 0.3};
    const part = (seed: number) => digitsForBatches(digits, settings, seed);
    const {train, test} = part(1);
    expect(train.count).toBe(trainCountOf(digits.count, settings));
    expect(train.count % 48).toBe(0);
    expect(test.count).toBe(Math.ceil(0.3 * digits.count));
    expect(part(1).train.targets).toEqual(train.targets);
    expect(part(2).train.targets).not.toEqual(train.targets);
  });
});
