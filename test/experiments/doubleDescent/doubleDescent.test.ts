import {Matrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {doubleDescent, featureCounts} from "../../../lib/experiments/doubleDescent/doubleDescent.js";
import {leastNorm} from "../../../lib/experiments/doubleDescent/leastNorm.js";
import {checkDoubleDescent} from "../../../lib/experiments/doubleDescent/result.js";
import {fewDigits} from "../fewDigits.js";

describe("the numbers of features", () => {
  const counts = featureCounts({examples: 20, features: 100, draws: 1, testShare: 0.2});

  it("ascend from 10 to the most, each once, dense around the number of examples", () => {
    expect([counts[0], counts.at(-1)]).toEqual([10, 100]);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
    expect(counts).toEqual(expect.arrayContaining([16, 18, 19, 20, 21, 22, 24]));
    expect(counts.slice(-3)).toEqual([77, 88, 100]);
  });

  it("do not exceed the most", () => {
    const few = featureCounts({examples: 48, features: 50, draws: 1, testShare: 0.2});
    expect(Math.max(...few)).toBe(50);
  });
});

describe("the solution of least norm", () => {
  const solved = (A: number[][], Y: number[][]) => leastNorm(new Matrix(A), new Matrix(Y)).to2DArray().flat();
  const close = (found: number[], expected: number[]) =>
    expected.forEach((x, i) => {
      expect(found[i]).toBeCloseTo(x, 12);
    });

  it("leaves out what no equation asks for", () => {
    close(
      solved(
        [
          [1, 0, 0],
          [0, 2, 0],
        ],
        [[3], [4]],
      ),
      [3, 2, 0],
    );
  });

  it("shares out evenly what two columns could do alike", () => {
    close(
      solved(
        [
          [1, 1],
          [1, 1],
        ],
        [[2], [2]],
      ),
      [1, 1],
    );
  });

  it("is that of least squares where there are more equations", () => {
    close(
      solved(
        [[1], [1], [2]],
        [
          [0, 1],
          [2, 1],
          [2, 2],
        ],
      ),
      [1, 1],
    );
  });
});

describe("readings of digits by random features", () => {
  // Of 60 digits, 12 are kept for testing: as many as are shown.
  const settings = {examples: 20, features: 50, draws: 1, testShare: 0.2};
  const result = doubleDescent(fewDigits(60), settings, 3);

  it("count the shown digits that are misread", () => {
    expect(result.shown).toHaveLength(12);
    for (const {read, misread} of result.counts) {
      const wrong = read.filter((digit, i) => digit !== result.shown[i].label).length;
      expect(misread).toBeCloseTo(wrong / 12, 14);
    }
  });

  it("fit the examples exactly once there are as many features, and not with half of them", () => {
    for (const {p, training} of result.counts) {
      if (p >= 24) expect(training).toBeLessThan(1e-16);
      if (p <= 10) expect(training).toBeGreaterThan(0.1);
    }
  });

  it("are averaged over the draws, of which the first is shown", () => {
    const two = doubleDescent(fewDigits(60), {...settings, draws: 2}, 3);
    expect(two.counts.map(({read}) => read)).toEqual(result.counts.map(({read}) => read));
    for (const [k, {misread}] of two.counts.entries()) {
      // Twice the mean less the first draw is the second: a whole number of twelfths.
      const second = 12 * (2 * misread - result.counts[k].misread);
      expect(second).toBeCloseTo(Math.round(second), 10);
      expect(second).toBeGreaterThanOrEqual(-1e-10);
      expect(second).toBeLessThanOrEqual(12 + 1e-10);
    }
    expect(two.counts.map(({test}) => test)).not.toEqual(result.counts.map(({test}) => test));
  });

  it("pass their check, which misses a reading of a shown digit", () => {
    expect(checkDoubleDescent(result, "file", "")).toEqual(result);
    const [first] = result.counts;
    const short = {...result, counts: [{...first, read: first.read.slice(1)}]};
    expect(() => checkDoubleDescent(short, "file", "")).toThrow(
      new RangeError("file: each number of features must have a reading of each shown digit"),
    );
  });
});
