import {expect, test} from "vitest";
import {subsets} from "../../lib/random/subsets.js";

const all = (count: number, size: number) => Array.from(subsets(count, size), subset => [...subset].join(""));

test("the subsets of two of four come in lexicographic order", () => {
  expect(all(4, 2)).toEqual(["01", "02", "03", "12", "13", "23"]);
});

test("there are as many as the binomial coefficient says, each once", () => {
  const numbers = Array.from({length: 11}, (_, size) => new Set(all(10, size)).size);
  expect(numbers).toEqual([1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1]);
});

test("the empty set and the whole are subsets", () => {
  expect(all(3, 0)).toEqual([""]);
  expect(all(3, 3)).toEqual(["012"]);
  expect(all(0, 0)).toEqual([""]);
});

test("a subset larger than the set is refused", () => {
  expect(() => [...subsets(3, 4)]).toThrow("subsets: size must be a whole number in [0, 3], got 4");
});
