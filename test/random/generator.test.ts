import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  createGenerator,
  type GeneratorState,
  type RandomGenerator,
  restoreGenerator,
} from "../../lib/random/generator.js";

const draws = 100_000;
const seeds = fc.integer({min: 0, max: 2 ** 31 - 1});
const sequence = (draw: () => number, length: number) => Array.from({length}, draw);
const meanOf = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

describe("uniform", () => {
  const values = sequence(createGenerator(1).uniform, draws);

  it("stays in [0, 1) and fills a hundred cells evenly", () => {
    const cells = new Array<number>(100).fill(0);
    for (const x of values) cells[Math.floor(100 * x)]++;
    expect(cells).toHaveLength(100);
    const chiSquared = cells.reduce((sum, n) => sum + (n - draws / 100) ** 2 / (draws / 100), 0);
    expect(Math.abs(chiSquared - 99)).toBeLessThan(5 * Math.sqrt(2 * 99));
  });

  it("has no correlation between neighbours", () => {
    const products = values.slice(1).map((x, k) => (x - 0.5) * (values[k] - 0.5));
    expect(Math.abs(meanOf(products))).toBeLessThan(5 / 12 / Math.sqrt(draws));
  });

  it("differs from seed to seed, from the first number on", () => {
    const first = sequence(() => 0, 2000).map((_, seed) => createGenerator(seed).uniform());
    expect(new Set(first).size).toBe(2000);
    expect(Math.abs(meanOf(first) - 0.5)).toBeLessThan(5 / Math.sqrt(12 * 2000));
  });
});

describe("integer", () => {
  it.each([0, -2, 2.5, Number.NaN, Infinity, 2 ** 60, "7"])("refuses to draw below %s", n => {
    expect(() => createGenerator(1).integer(n as number)).toThrow(
      /^integer: n must be a whole number ≥ 1, got /,
    );
  });

  it("takes each whole number below n equally often", () => {
    const generator = createGenerator(2);
    const counts = new Array<number>(7).fill(0);
    for (let k = 0; k < draws; k++) counts[generator.integer(7)]++;
    expect(counts).toHaveLength(7);
    for (const count of counts) expect(Math.abs(count - draws / 7)).toBeLessThan(5 * Math.sqrt(draws / 7));
  });
});

describe("normal", () => {
  it("has the moments 0, 1, 0, 3 of the normal distribution, within 5 standard errors", () => {
    const values = sequence(createGenerator(3).normal, draws);
    const moment = (p: number) => meanOf(values.map(x => x ** p));
    // The variance of xᵖ is E x²ᵖ − (E xᵖ)²: 1, 3 − 1, 15 and 105 − 9.
    expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / draws));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / draws));
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / draws));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / draws));
  });

  it("comes in pairs that are independent", () => {
    const values = sequence(createGenerator(4).normal, draws);
    const products = values.slice(1).map((x, k) => x * values[k]);
    expect(Math.abs(meanOf(products))).toBeLessThan(5 / Math.sqrt(draws));
  });
});

describe("a seed", () => {
  it("gives the same sequence each time", () => {
    const mixed = (generator: RandomGenerator) => () => generator.normal() + generator.integer(5);
    fc.assert(
      fc.property(seeds, seed => {
        const [a, b] = [createGenerator(seed), createGenerator(seed)];
        expect(sequence(mixed(a), 20)).toEqual(sequence(mixed(b), 20));
      }),
    );
  });

  it.each([-1, 0.5, 2 ** 31, Number.NaN])("may not be %s", seed => {
    expect(() => createGenerator(seed)).toThrow(
      `createGenerator: seed must be a whole number in [0, 2147483647], got ${seed}`,
    );
  });
});

describe("save", () => {
  it("keeps the very point of the sequence through JSON, between the two normals of a pair too", () => {
    fc.assert(
      fc.property(seeds, fc.integer({min: 0, max: 9}), (seed, past) => {
        const generator = createGenerator(seed);
        sequence(generator.normal, past);
        const saved = JSON.parse(JSON.stringify(generator.save()));
        const future = [...sequence(generator.normal, 9), ...sequence(generator.uniform, 9)];
        const restored = restoreGenerator(saved);
        expect([...sequence(restored.normal, 9), ...sequence(restored.uniform, 9)]).toEqual(future);
      }),
    );
  });

  it("leaves the sequence as it is", () => {
    const [a, b] = [createGenerator(5), createGenerator(5)];
    a.normal();
    b.normal();
    a.save();
    expect(sequence(a.normal, 5)).toEqual(sequence(b.normal, 5));
  });
});

describe("a state that cannot be", () => {
  const {words} = createGenerator(1).save();
  it.each([
    [null, "restoreGenerator: saved must be what save() returned, got null"],
    [{spare: null}, "restoreGenerator: words must be a list of numbers, got undefined"],
    [{words: [1, 2, 3], spare: null}, "restoreGenerator: words must have length 4, got 3"],
    [{words: [0, 0, 0, 0], spare: null}, "restoreGenerator: words must not all be 0"],
    [
      {words: [1, 2, 3, 2 ** 31], spare: null},
      "restoreGenerator: words[3] must be a whole number in [-2147483648, 2147483647], got 2147483648",
    ],
    [{words: [1, 2, 3, "4"], spare: null}, "restoreGenerator: words[3] must be a whole number"],
    [{words: [1, 2, 3, null], spare: null}, "restoreGenerator: words[3] must be a whole number"],
    [{words, spare: Number.NaN}, "restoreGenerator: spare must be in (-∞, ∞), got NaN"],
    [{words}, "restoreGenerator: spare must be in (-∞, ∞), got undefined"],
  ])("is refused in a sentence: %j", (saved, message) => {
    expect(() => restoreGenerator(saved as GeneratorState)).toThrow(message);
  });
});
