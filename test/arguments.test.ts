import {expect, test} from "vitest";
import {
  atLeastOne,
  closedUnit,
  interval,
  leftOpenUnit,
  nonNegative,
  nonZero,
  openUnit,
  positive,
  real,
  rightOpenUnit,
} from "../lib/arguments.js";

test("an interval has what its name says: its ends where their brackets are square, and no NaN", () => {
  const probes = [-Infinity, -2, -1, 0, 0.25, 1, 4, Infinity, Number.NaN];
  const held = ({has}: {has: (x: number) => boolean}) => probes.filter(has);
  expect(interval(-1, 4, "[]").text).toBe("[-1, 4]");
  expect(held(interval(-1, 4, "[]"))).toEqual([-1, 0, 0.25, 1, 4]);
  expect(interval(-1, 4, "(]").text).toBe("(-1, 4]");
  expect(held(interval(-1, 4, "(]"))).toEqual([0, 0.25, 1, 4]);
  expect(interval(-1, 4, "[)").text).toBe("[-1, 4)");
  expect(held(interval(-1, 4, "[)"))).toEqual([-1, 0, 0.25, 1]);
  expect(interval(-1, 4, "()").text).toBe("(-1, 4)");
  expect(held(interval(-1, 4, "()"))).toEqual([0, 0.25, 1]);
  expect([positive, nonNegative, atLeastOne, real].map(({text}) => text)).toEqual([
    "(0, ∞)",
    "[0, ∞)",
    "[1, ∞)",
    "(-∞, ∞)",
  ]);
  expect(held(nonNegative)).toEqual([0, 0.25, 1, 4]);
  expect(held(real)).toEqual([-2, -1, 0, 0.25, 1, 4]);
  expect(held(nonZero)).toEqual([-2, -1, 0.25, 1, 4]);
  expect([rightOpenUnit, leftOpenUnit, openUnit, closedUnit].map(held)).toEqual([
    [0, 0.25],
    [0.25, 1],
    [0.25],
    [0, 0.25, 1],
  ]);
});
