import {expect, it} from "vitest";
import {bundle} from "../../../lib/experiments/smallerTruer/smallerTruer.js";
import {createGenerator} from "../../../lib/random/generator.js";

it("a bundle has one start, paths that differ, and the spread of their ends", () => {
  const {full, paths, spread} = bundle(20, 50, createGenerator(2));
  expect(paths).toHaveLength(50);
  for (const path of [full, ...paths]) expect([path.length, path[0], path[1]]).toEqual([42, -1, 2]);
  expect(new Set(paths.map(path => path[40])).size).toBeGreaterThan(40);
  const squares = paths.map(path => (path[40] - full[40]) ** 2 + (path[41] - full[41]) ** 2);
  expect(spread).toBeCloseTo(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 50), 12);
});

it("the mean of the paths is that of the full gradient, which batches do not shift", () => {
  const {full, paths, spread} = bundle(40, 2000, createGenerator(2));
  for (const i of [80, 81]) {
    const mean = paths.reduce((sum, path) => sum + path[i], 0) / paths.length;
    expect(Math.abs(mean - full[i])).toBeLessThan((4 * spread) / Math.sqrt(paths.length));
  }
});
