// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import {allBut} from "../../src/landscapes/loss-landscapes/allBut.js";
import highDimension from "../../src/landscapes/loss-landscapes/highDimension.js";
import landscape from "../../src/landscapes/loss-landscapes/landscape.js";
import leavingTheMiddle from "../../src/landscapes/loss-landscapes/leavingTheMiddle.js";
import noGuarantee from "../../src/landscapes/loss-landscapes/noGuarantee.js";
import notEvenLocal from "../../src/landscapes/loss-landscapes/notEvenLocal.js";
import {between, windowOf} from "../../src/landscapes/loss-landscapes/sliceLand.js";
import {basinMethods, basinNames} from "../../src/lib/experiments/basins/basins.js";
import {knives} from "../../src/lib/experiments/lossSlices/knives.js";
import {lossSlices} from "../../src/lib/experiments/lossSlices/lossSlices.js";
import {notEvenLocal as longRun} from "../../src/lib/experiments/notEvenLocal/notEvenLocal.js";
import {outcome} from "../../src/lib/experiments/outcome.js";
import {jobs} from "../../src/workers/jobs/jobs.js";
import {begun, done, show, wordsOf} from "./show.js";

describe("the landscape in slices", () => {
  const settings = {hidden: 8, batchSize: 16, eta: 0.1, epochs: 20, testShare: 0.7, columns: 9};
  const built = outcome(lossSlices(readDigits(), settings, 3));
  const at = (changes: object) => show(landscape, changes, begun, {built});

  it("has the same point with the same loss in each cut, and names its share of the path", () => {
    for (const knife of knives) {
      const shown = at({knife});
      const {slice} = shown.data;
      expect(between(slice)(0, 0)).toBeCloseTo(built.pathLosses[20], 6);
      expect(wordsOf(landscape, shown).join("|")).toContain(
        `${Number((100 * slice.share).toPrecision(3))} %`,
      );
      expect(landscape.summary(shown)).not.toMatch(/NaN|undefined/);
      expect(landscape.table(shown).rows).toHaveLength(21);
    }
  });

  it("shows nearly all of the path along it, and almost nothing in two random directions", () => {
    expect(at({}).data.slice.share).toBeGreaterThan(0.9);
    const {slice} = at({knife: "random"}).data;
    expect(slice.share).toBeLessThan(0.05);
    // The start's shadow is next to the end, where the loss is low.
    expect(slice.shadowLosses[0]).toBeLessThan(built.pathLosses[0] / 3);
  });

  it("is chosen by a click on a small map, and not by one on the large one", () => {
    expect(landscape.click?.({x: 0, y: 0, plot: 2}, at({}))).toEqual({knife: "random"});
    expect(landscape.click?.({x: 0, y: 0, plot: 0}, at({}))).toBeUndefined();
  });

  it("draws at the first pass in each cut", () => {
    for (const knife of knives) wordsOf(landscape, at({knife, pass: 0}));
  });

  it("is the logarithm's straight line between two nodes, and goes on as it is outside", () => {
    const slice = {
      ...built.slices[0],
      columns: 2,
      rows: 2,
      left: 0,
      below: 0,
      spacing: 1,
      losses: [1, 4, 1, 4],
    };
    expect(between(slice)(0.5, 0.3)).toBeCloseTo(2, 5);
    expect(between(slice)(7, 9)).toBeCloseTo(4, 4);
    expect(windowOf(slice)).toEqual({x: [-0, 1], y: [-0, 1]});
  });

  it("has its exercise solved where the start's shadow is low", () => {
    const exercise = landscape.exercises?.hidden;
    if (!exercise || "ask" in exercise) throw new Error("hidden must be a task");
    expect(exercise.progress(at({})).done).toBe(false);
    expect(exercise.progress(at({knife: "path", pass: 0})).done).toBe(false);
  });
});

describe("critical points", () => {
  it("are no saddle in one dimension, and 95 in 100 are in three", () => {
    expect(show(highDimension, {n: 1}).data.found).toBe(400);
    expect(wordsOf(highDimension, show(highDimension, {n: 1}))).toContain("none is a saddle");
    expect(wordsOf(highDimension, show(highDimension)).join("|")).toMatch(/95\.0 % of.*1 in 20/);
  });

  it("have one minimum or maximum in hundreds of millions in eight", () => {
    expect(1 / show(highDimension, {n: 8}).data.share).toBeGreaterThan(2e8);
  });
});

it("all but a share is told with the digits that tell it from all", () => {
  expect([1, 0.29289, 0.0498, 0.0049, 2e-9, 0].map(allBut)).toEqual([
    "0 %",
    "71 %",
    "95.0 %",
    "99.51 %",
    "99.99999980 %",
    "100 %",
  ]);
});

describe("points of a ball", () => {
  it("are everywhere in two dimensions, and at the rim and a right angle in many", () => {
    const [flat, many] = [2, 500].map(n => show(leavingTheMiddle, {n}).data);
    expect(flat.inRim).toBeCloseTo(0.19, 10);
    expect(Math.min(...flat.radii)).toBeLessThan(0.2);
    expect(Math.min(...many.radii)).toBeGreaterThan(0.95);
    for (const angle of many.angles) expect(Math.abs(angle - Math.PI / 2)).toBeLessThan(0.25);
  });
});

describe("the maps of ends", () => {
  const {valleys} = show(noGuarantee).data;
  const parts = basinNames.flatMap(method =>
    [
      ...jobs.basins({
        landscape: "sixValleys",
        method,
        eta: basinMethods[method].eta.sixValleys,
        valleys,
        columns: 16,
        rows: 8,
      }),
    ].filter(part => part !== undefined),
  );
  const shown = show(noGuarantee, {}, done(parts));

  it("from the first start the methods end in different valleys, and none finds the deepest", () => {
    const ends = shown.data.walks.map(({end}) => end);
    expect(new Set(ends).size).toBeGreaterThan(1);
    expect(ends).not.toContain(0);
    wordsOf(noGuarantee, shown);
  });

  it("show the finest map that has come, with starts of every kind for every method", () => {
    for (const {map} of shown.data.walks) {
      expect(map?.columns).toBe(16);
      expect(new Set(map?.ends).size).toBeGreaterThan(2);
    }
    expect(show(noGuarantee, {}, done(parts.slice(0, 1))).data.walks[1].map).toBeUndefined();
  });

  it("take a click or the ring as the start of all methods", () => {
    const move = {x: 2.7, y: 0.55, plot: 2};
    const changes = noGuarantee.click?.(move, shown) as {start: [number, number]};
    expect(show(noGuarantee, changes).data.walks.map(({end}) => end)).toEqual([0, 0, 0, 0]);
    expect(noGuarantee.handles?.[3].move(move, shown)).toEqual(changes);
    expect(noGuarantee.click?.({...move, plot: 4}, shown)).toBeUndefined();
  });

  it("draw and tell their extremes", () => {
    for (const landscapeName of ["sixValleys", "himmelblau"]) {
      for (const times of [0.25, 8]) {
        for (const start of [
          [0, 0],
          [1, 1],
        ]) {
          const state = show(noGuarantee, {landscape: landscapeName, times, start} as object);
          wordsOf(noGuarantee, state);
          expect(noGuarantee.summary(state)).not.toMatch(/NaN|undefined/);
        }
      }
    }
  });

  it("move their borders with η", () => {
    const {eta} = basinMethods.momentum;
    const ends = [1, 4].map(
      times =>
        [
          ...jobs.basins({
            landscape: "sixValleys",
            method: "momentum",
            eta: times * eta.sixValleys,
            valleys,
            columns: 16,
            rows: 8,
          }),
        ].at(-1)?.ends,
    );
    expect(ends[0]).not.toEqual(ends[1]);
  });

  it("have their exercise solved near valley 1", () => {
    const exercise = noGuarantee.exercises?.deepest;
    if (!exercise || "ask" in exercise) throw new Error("deepest must be a task");
    expect(exercise.progress(shown).done).toBe(false);
    expect(exercise.progress(show(noGuarantee, exercise.solution)).done).toBe(true);
  });
});

describe("the long run", () => {
  const settings = {hidden: 3, batchSize: 16, eta: 0.1, passes: [1, 4, 20], testShare: 0.8};
  const long = outcome(longRun(readDigits(), settings, 3));
  const at = (changes: object) => show(notEvenLocal, changes, begun, {long});

  it("has slope and negative curvature shrink, and a way down left at the end", () => {
    const [first, , last] = long.moments;
    expect(last.gradientNorm).toBeLessThan(first.gradientNorm);
    expect(last.least).toBeLessThan(0);
    expect(at({}).data.lowest).toBeLessThan(0);
    expect(wordsOf(notEvenLocal, at({}))).toContain("pass 20");
    wordsOf(notEvenLocal, at({moment: 0}));
  });

  it("is looked at where a click says", () => {
    expect(notEvenLocal.click?.({x: 5, y: 1, plot: 0}, at({}))).toEqual({moment: 1});
    expect(notEvenLocal.click?.({x: 5, y: 1, plot: 1}, at({}))).toBeUndefined();
    expect(notEvenLocal.summary(at({moment: 0}))).toContain("after 1 pass:");
    expect(notEvenLocal.table(at({})).rows).toHaveLength(3);
  });
});
