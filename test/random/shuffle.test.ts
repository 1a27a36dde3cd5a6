import {describe, expect, it} from "vitest";
import {createGenerator} from "../../lib/random/generator.js";
import {range, shuffle} from "../../lib/random/shuffle.js";

const draws = 24_000;

/** How often each outcome occurred, as a text each. */
function outcomes(draw: () => ArrayLike<number>): number[] {
  const counts = new Map<string, number>();
  for (let k = 0; k < draws; k++) {
    const outcome = Array.from(draw()).join();
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return [...counts.values()];
}

describe("shuffle", () => {
  it("brings four things into each of their 24 orders equally often", () => {
    const generator = createGenerator(1);
    const counts = outcomes(() => {
      const items = range(4);
      shuffle(items, generator);
      return items;
    });
    expect(counts).toHaveLength(24);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(1000));
  });

  it("draws two of four without replacement, each ordered pair equally often", () => {
    const generator = createGenerator(2);
    const counts = outcomes(() => {
      const items = range(4);
      shuffle(items, generator, 2);
      return items.subarray(0, 2);
    });
    expect(counts).toHaveLength(12);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(2000));
  });

  it("loses nothing", () => {
    const items = range(50);
    shuffle(items, createGenerator(3));
    expect(items).not.toEqual(range(50));
    expect(items.sort()).toEqual(range(50));
  });
});

describe("range", () => {
  it("counts from 0", () => {
    expect(Array.from(range(3))).toEqual([0, 1, 2]);
    expect(range(0)).toHaveLength(0);
  });
});
