import {expect, test} from "vitest";
import {exitOf, seenPart} from "../../src/figures/leaving.js";

// To the left there is less room than to the right.
const seen = {x: [-1, 9], y: [-1, 9]} as const;
const along = (...xs: number[]) => [xs.length, (i: number) => [xs[i], 0] as const] as const;

test("a path leaves at its first point outside, on the edge that it crosses", () => {
  const [count, at] = along(0, 4, 14, 20);
  expect(exitOf(count, at, seen)).toEqual({step: 2, edge: [9, 0], before: [8, 0]});
  expect(exitOf(2, at, seen)).toBeUndefined();
});

test("a path that is outside at its end is seen up to where it left, on whichever side that is", () => {
  expect(seenPart(...along(0, 4, 14, 20), seen).count).toBe(3);
  expect(seenPart(...along(0, -4, -5, -6), seen).count).toBe(2);
  expect(seenPart(...along(0, 4, Number.NaN, Number.NaN), seen).count).toBe(3);
});

test("a path that comes back is seen whole, with the place where it left", () => {
  const back = seenPart(...along(0, -4, 4, 5), seen);
  expect(back.count).toBe(4);
  expect(back.exit?.step).toBe(1);
  expect(seenPart(...along(0, 1, 2), seen)).toEqual({count: 3, exit: undefined});
});
