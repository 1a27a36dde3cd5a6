import {describe, expect, test} from "vitest";
import {createGenerator} from "../../lib/random/generator.js";
import {digitData} from "../../lib/training/digitData.js";
import {readDigits} from "../../src/data/inputs.js";

describe("digits to train on", () => {
  test("are all that are not kept to test with, where no multiple is asked for or their number is one", () => {
    const digits = readDigits();
    const trainable = digits.count - Math.ceil(0.2 * digits.count);
    for (const multipleOf of [undefined, 1, trainable]) {
      const {train, test} = digitData(digits, {testShare: 0.2, multipleOf, generator: createGenerator(2)});
      expect([train.count, test.count]).toEqual([trainable, digits.count - trainable]);
    }
  });

  test("are a multiple in number where that is asked for, and none of those to test with", () => {
    const digits = readDigits();
    const generator = createGenerator(2);
    const parted = digitData(digits, {testShare: 0.2, multipleOf: 32, generator});
    const trainable = digits.count - Math.ceil(0.2 * digits.count);
    expect(parted.test.count).toBe(digits.count - trainable);
    expect(parted.train.count % 32).toBe(0);
    expect(trainable - parted.train.count).toBeLessThan(32);
    const pictures = ({inputs, count}: typeof parted.train) =>
      Array.from({length: count}, (_, i) => inputs.slice(64 * i, 64 * i + 64).join());
    const trained = new Set(pictures(parted.train));
    expect(pictures(parted.test).filter(picture => trained.has(picture))).toEqual([]);
    const tooMany = trainable + 1;
    expect(() =>
      digitData(digits, {testShare: 0.2, multipleOf: tooMany, generator: createGenerator(2)}),
    ).toThrow(
      new RangeError(`digitData: multipleOf must be a whole number in [1, ${trainable}], got ${tooMany}`),
    );
  });
});
