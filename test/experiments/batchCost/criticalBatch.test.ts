import {describe, expect, test} from "vitest";
import {expectedSteps, fitCriticalBatch} from "../../../lib/experiments/batchCost/criticalBatch.js";
import {heldOut} from "../../../lib/experiments/batchCost/heldOut.js";

describe("the law of the critical batch", () => {
  test("is found again in numbers that follow it", () => {
    const sizes = [1, 2, 8, 64];
    const law = fitCriticalBatch(
      sizes,
      sizes.map(batchSize => expectedSteps({least: 30, critical: 20}, batchSize)),
    );
    expect(law.least).toBeCloseTo(30, 10);
    expect(law.critical).toBeCloseTo(20, 10);
  });

  test("has the smallest relative errors in the mean square", () => {
    const sizes = [1, 4, 16, 64];
    const steps = [700, 150, 90, 40];
    const law = fitCriticalBatch(sizes, steps);
    const error = (change: Partial<typeof law>) =>
      sizes.reduce((sum, B, i) => sum + (expectedSteps({...law, ...change}, B) / steps[i] - 1) ** 2, 0);
    for (const factor of [0.99, 1.01]) {
      expect(error({least: law.least * factor})).toBeGreaterThan(error({}));
      expect(error({critical: law.critical * factor})).toBeGreaterThan(error({}));
    }
  });

  test("is fitted to every second batch size, and asked about the others", () => {
    expect(heldOut([1, 2, 4, 8, 16])).toEqual({fitted: [1, 4, 16], asked: [2, 8]});
  });

  test("needs as many counts as batch sizes", () => {
    expect(() => fitCriticalBatch([1, 2, 4], [9, 8])).toThrow(
      "fitCriticalBatch: steps must have length 3, got 2",
    );
  });

  test("needs two batch sizes", () => {
    // 40 steps of 1 and 25 of 4: least = 20 and critical = 1 go through both.
    const law = fitCriticalBatch([1, 4], [40, 25]);
    expect([law.least, law.critical]).toEqual([expect.closeTo(20, 10), expect.closeTo(1, 10)]);
    expect(() => fitCriticalBatch([8, 8], [1, 2])).toThrow(
      new RangeError("fitCriticalBatch: batchSizes must hold two different ones, got [8, 8]"),
    );
  });
});
