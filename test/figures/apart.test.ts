import {expect, test} from "vitest";
import {apart} from "../../src/figures/apart.js";

const placesOf = (pixels: readonly number[], gap: number, last?: number) =>
  apart(
    pixels.map(pixel => ({pixel})),
    {gap, last},
  ).map(({pixel, dy}) => pixel + dy);

test("names that stand too close go down as far as need be, and up again from the end", () => {
  expect(placesOf([105, 0, 100], 10, 200)).toEqual([0, 100, 110]);
  expect(placesOf([90, 100, 100, 100], 10, 100)).toEqual([70, 80, 90, 100]);
  expect(placesOf([90, 100, 100, 100], 10)).toEqual([90, 100, 110, 120]);
});
