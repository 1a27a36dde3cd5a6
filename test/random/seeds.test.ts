import {createHash} from "node:crypto";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createGenerator, type RandomGenerator} from "../../lib/random/generator.js";

const count = 10_000;
const gaps = [1, 2, 3, 4, 5, 7, 8, 16, 32, 64, 100, 128, 256, 512, 1000, 1024, 4096];
const places = [0, 1, 2, 3];

/** Draws 0 to 3 of many consecutive seeds, each moved and scaled to mean 0 and variance 1: a list for each draw. */
function drawsBySeed(draw: (generator: RandomGenerator) => number, from: number, purpose?: string) {
  const lists = places.map(() => new Float64Array(count + gaps[gaps.length - 1]));
  for (let s = 0; s < lists[0].length; s++) {
    const generator = createGenerator(from + s, purpose);
    for (const list of lists) list[s] = draw(generator);
  }
  return lists;
}

const uniform = (generator: RandomGenerator) => Math.sqrt(12) * (generator.uniform() - 0.5);
const normal = (generator: RandomGenerator) => generator.normal();

/** The correlation of two lists, the second from `gap` on, in standard errors: 1/√count each. */
function correlation(a: Float64Array, b: Float64Array, gap: number): number {
  let sum = 0;
  for (let s = 0; s < count; s++) sum += a[s] * b[s + gap];
  return sum / Math.sqrt(count);
}

/** The variance of the means of 64 consecutive seeds over that of 64 independent draws: 1 but for chance. */
function varianceOfMeans(list: Float64Array): number {
  let squares = 0;
  const groups = Math.floor(list.length / 64);
  for (let k = 0; k < groups; k++) {
    const sum = list.subarray(64 * k, 64 * (k + 1)).reduce((a, b) => a + b);
    squares += sum * sum;
  }
  return squares / groups / 64;
}

/** All correlations within 5 standard errors, and their mean square as that of chance. */
function expectIndependent(correlations: number[]): void {
  for (const z of correlations) expect(Math.abs(z)).toBeLessThan(5);
  const meanSquare = correlations.reduce((sum, z) => sum + z * z, 0) / correlations.length;
  expect(Math.abs(meanSquare - 1)).toBeLessThan(5 * Math.sqrt(2 / correlations.length));
}

describe.each([
  ["uniform", uniform],
  ["normal", normal],
] as const)("the %s draws of neighbouring seeds", (_, draw) => {
  const lists = drawsBySeed(draw, 0);

  it("are not correlated, at any distance and from any draw to any other", () => {
    expectIndependent(gaps.flatMap(gap => lists.flatMap(a => lists.map(b => correlation(a, b, gap)))));
  });

  it("have the variance of independent draws in means over 64 seeds", () => {
    const error = Math.sqrt(2 / Math.floor(lists[0].length / 64));
    for (const list of lists) expect(Math.abs(varianceOfMeans(list) - 1)).toBeLessThan(4 * error);
  });

  it("are as independent wherever the seeds begin", () => {
    fc.assert(
      fc.property(fc.nat({max: 2 ** 31 - 1 - 2 * count}), from => {
        const [list] = drawsBySeed(draw, from);
        expectIndependent(gaps.map(gap => correlation(list, list, gap)));
      }),
      {numRuns: 3},
    );
  });
});

describe("the purposes of a seed", () => {
  it("have streams that are not correlated over the seeds", () => {
    const purposes = ["", "data", "weights", "labels", "batches", "noise"];
    const lists = purposes.map(purpose => drawsBySeed(uniform, 1000, purpose)[0]);
    expectIndependent(
      lists.flatMap((a, i) => lists.slice(i + 1).flatMap(b => [0, 1, 64].map(gap => correlation(a, b, gap)))),
    );
  });

  it("each have a sequence of their own", () => {
    const first = ["data", "weights", "data "].map(purpose => createGenerator(1, purpose).uniform());
    expect(new Set(first).size).toBe(3);
  });

  it("must be texts", () => {
    expect(() => createGenerator(1, 2 as unknown as string)).toThrow(
      "createGenerator: purpose must be a text, got 2",
    );
  });
});

it("a stream begins at the SHA-256 of seed and purpose, as Node computes it", () => {
  fc.assert(
    fc.property(fc.nat({max: 2 ** 31 - 1}), fc.string(), (seed, purpose) => {
      const digest = createHash("sha256").update(`${seed} ${purpose}`, "utf16le").digest();
      const {words} = createGenerator(seed, purpose).save();
      expect(words).toEqual([0, 4, 8, 12].map(at => digest.readInt32LE(at)));
    }),
  );
});
