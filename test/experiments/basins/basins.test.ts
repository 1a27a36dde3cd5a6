import {expect, it} from "vitest";
import {
  basinLandscapes,
  basinMap,
  endOf,
  shareEnding,
  valleyAt,
  valleysOf,
} from "../../../lib/experiments/basins/basins.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {himmelblau} from "../../../lib/objectives/functions/himmelblau.js";
import {jobs} from "../../../src/workers/jobs/jobs.js";

const eta = 0.004;
const valleys = valleysOf(himmelblau, eta);

it("the valleys of Himmelblau's function are its four minima", () => {
  expect(valleys).toHaveLength(4);
  for (const {at} of himmelblau.minima) expect(valleyAt(valleys, at[0], at[1])).toBeGreaterThanOrEqual(0);
});

it("a run from a minimum ends in it, one that diverges in none", () => {
  for (const [i, {at}] of valleys.entries())
    expect(endOf("gradientDescent", eta, himmelblau, valleys, at)).toBe(i);
  expect(endOf("gradientDescent", 10, himmelblau, valleys, [4, 4])).toBe(-1);
});

it("a map has in each cell the end from its middle, and its shares add up to 1", () => {
  const map = outcome(basinMap({method: "adam", eta: 0.06, landscape: himmelblau}, valleys, 6, 4));
  expect(map.ends[2 * 6 + 5]).toBe(
    endOf("adam", 0.06, himmelblau, valleys, [-5 + (10 * 5.5) / 6, -5 + (10 * 2.5) / 4]),
  );
  const shares = [-1, 0, 1, 2, 3].map(valley => shareEnding(map, valley));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

it("the worker's maps grow finer up to the one that was asked for", () => {
  const input = {
    landscape: "himmelblau",
    method: "momentum",
    eta: 0.001,
    valleys,
    columns: 8,
    rows: 4,
  } as const;
  const parts = [...jobs.basins(input)].filter(part => part !== undefined);
  expect(parts.map(({columns, rows}) => [columns, rows])).toEqual([
    [2, 1],
    [4, 2],
    [8, 4],
  ]);
  const whole = outcome(
    basinMap({method: "momentum", eta: 0.001, landscape: basinLandscapes.himmelblau}, valleys, 8, 4),
  );
  expect(parts[2].ends).toEqual(whole.ends);
});
