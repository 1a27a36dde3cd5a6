import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {miniBatches} from "../../../lib/objectives/data/miniBatches.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {gradientAt} from "../derivatives.js";
import {regression} from "../examples.js";

const {count} = regression;
const w = Float64Array.of(0.5, -1, 2);
const seeds = fc.integer({min: 0, max: 2 ** 31 - 1});
const make = (batchSize: number, replacement: boolean, seed: number) =>
  miniBatches(regression, {batchSize, replacement, generator: createGenerator(seed)});

describe("miniBatches", () => {
  it("draws without replacement: no example twice in a batch, all of them at B = N", () => {
    fc.assert(
      fc.property(seeds, fc.integer({min: 1, max: count}), (seed, batchSize) => {
        const batches = make(batchSize, false, seed);
        for (let k = 0; k < 5; k++) {
          gradientAt(batches, w);
          expect(new Set(batches.batch).size).toBe(batchSize);
          expect(Math.max(...batches.batch)).toBeLessThan(count);
        }
      }),
    );
  });

  it.each([true, false])("takes each example equally often (replacement: %s)", replacement => {
    const batches = make(4, replacement, 3);
    const draws = 20_000;
    const seen = new Float64Array(count);
    for (let k = 0; k < draws; k++) {
      gradientAt(batches, w);
      for (const i of batches.batch) seen[i]++;
    }
    const expected = (4 * draws) / count;
    const deviation = Math.sqrt(expected);
    for (const times of seen) expect(Math.abs(times - expected)).toBeLessThan(5 * deviation);
  });

  it("draws every pair of a batch of two equally often without replacement", () => {
    const batches = make(2, false, 5);
    const draws = 36_000;
    const seen = new Map<number, number>();
    for (let k = 0; k < draws; k++) {
      gradientAt(batches, w);
      const [i, j] = batches.batch;
      seen.set(i * count + j, (seen.get(i * count + j) ?? 0) + 1);
    }
    const pairs = count * (count - 1);
    expect(seen.size).toBe(pairs);
    const chiSquared = [...seen.values()].reduce(
      (sum, n) => sum + (n - draws / pairs) ** 2 / (draws / pairs),
      0,
    );
    expect(Math.abs(chiSquared - (pairs - 1))).toBeLessThan(5 * Math.sqrt(2 * (pairs - 1)));
  });

  it("draws with replacement: batches may exceed N, and examples recur", () => {
    const batches = make(50, true, 1);
    gradientAt(batches, w);
    expect(batches.batch).toHaveLength(50);
    expect(new Set(batches.batch).size).toBeLessThanOrEqual(count);
  });

  it("returns the value and gradient of its batch, and keeps the value of all examples", () => {
    const batches = make(3, false, 11);
    const [g, expected] = [new Float64Array(3), new Float64Array(3)];
    const value = batches.gradient(w, g);
    expect(value).toBe(regression.batchGradient(w, batches.batch, 3, expected));
    expect(g).toEqual(expected);
    expect(batches.value(w)).toBe(regression.value(w));
    expect(value).not.toBe(batches.value(w));
  });

  it.each([true, false])("resumes bit for bit from JSON (replacement: %s)", replacement => {
    const batches = make(3, replacement, 17);
    for (let k = 0; k < 10; k++) gradientAt(batches, w);
    const saved = JSON.parse(JSON.stringify(batches.save()));
    const future = Array.from({length: 20}, () => gradientAt(batches, w));
    const resumed = make(3, replacement, 99);
    resumed.restore(saved);
    expect(Array.from({length: 20}, () => gradientAt(resumed, w))).toEqual(future);
  });

  it("bounds the batch size, by N without replacement", () => {
    expect(() => make(0, true, 1)).toThrow("miniBatches: batchSize must be a whole number ≥ 1, got 0");
    expect(() => make(10, false, 1)).toThrow(
      "miniBatches: batchSize must be a whole number in [1, 9], got 10",
    );
  });
});
