// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {type PlotElement, plotsOf} from "../../src/controls/frame/handle.js";
import {readDigits} from "../../src/data/inputs.js";
import {short} from "../../src/figures/format.js";
import type {Box} from "../../src/figures/words/boxes.js";
import {allBut} from "../../src/landscapes/loss-landscapes/allBut.js";
import {valleyColor} from "../../src/landscapes/loss-landscapes/endCells.js";
import highDimension from "../../src/landscapes/loss-landscapes/highDimension.js";
import landscape from "../../src/landscapes/loss-landscapes/landscape.js";
import leavingTheMiddle from "../../src/landscapes/loss-landscapes/leavingTheMiddle.js";
import noGuarantee from "../../src/landscapes/loss-landscapes/noGuarantee.js";
import notEvenLocal from "../../src/landscapes/loss-landscapes/notEvenLocal.js";
import {between, windowOf} from "../../src/landscapes/loss-landscapes/sliceLand.js";
import {
  type BasinMap,
  type BasinMethod,
  basinMethods,
  basinNames,
  shareEnding,
} from "../../src/lib/experiments/basins/basins.js";
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

  it("says beside the loss of a pass what it is at its shadow, which the colours show, where it is another", () => {
    const words = (changes: object) => wordsOf(landscape, at(changes)).join("|");
    for (const knife of knives) {
      const {shadowLosses} = at({knife}).data.slice;
      for (const pass of [0, 2])
        expect(words({knife, pass})).toContain(
          `pass ${pass}: loss ${short(built.pathLosses[pass])}, its shadow ${short(shadowLosses[pass])}`,
        );
      expect(words({knife})).not.toMatch(/pass 20: loss [^|]*shadow/);
    }
  });

  it("has its key below the map where the map is small, clear of all that stands on it", () => {
    for (const knife of knives)
      for (const pass of [0, 3, 20]) {
        const drawing = landscape.picture.draw(at({knife, pass}), 350, new Map());
        const [large] = plotsOf(drawing as HTMLElement);
        const key = [...large.querySelectorAll("path")].filter(path =>
          path.getAttribute("d")?.includes("h15v9"),
        );
        const top = Math.min(...key.map(path => Number(path.getAttribute("d")!.match(/,([\d.]+)/)![1])));
        const {range} = large.scale("y") as unknown as {range: readonly number[]};
        // The numbers of the key stand above its swatches.
        expect(top - 5 - 10).toBeGreaterThanOrEqual(Math.max(...range));
      }
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

  it("has its exercise solved where the start's shadow is low, whatever pass is shown", () => {
    const exercise = landscape.exercises?.hidden;
    if (!exercise || "ask" in exercise) throw new Error("hidden must be a task");
    expect(exercise.progress(at({})).done).toBe(false);
    expect(exercise.progress(at({knife: "path", pass: 0})).done).toBe(false);
    // A shadow whose loss is a tenth of the start's, ± 10 %.
    for (const [times, done] of [
      [0.9, true],
      [1.1, false],
    ] as const) {
      const shadowLosses = [(times * built.pathLosses[0]) / 10, ...built.slices[1].shadowLosses.slice(1)];
      const slices = built.slices.map(slice => ({...slice, shadowLosses}));
      for (const pass of [0, 20]) {
        const shown = show(landscape, {...exercise.solution, pass}, begun, {built: {...built, slices}});
        expect(exercise.progress(shown).done).toBe(done);
      }
    }
  });

  it("tells the width of the cut that is sized like neurons in lengths of the weights", () => {
    expect(wordsOf(landscape, at({knife: "filters"})).join("|")).toContain(
      "times the weights’ length across",
    );
    expect(wordsOf(landscape, at({knife: "random"})).join("|")).toContain("across, in units of the weights");
  });
});

describe("critical points", () => {
  it("are no saddle in one dimension, and 95 in 100 are in three", () => {
    expect(show(highDimension, {n: 1}).data.found).toBe(400);
    expect(wordsOf(highDimension, show(highDimension, {n: 1}))).toContain("none is a saddle");
    expect(wordsOf(highDimension, show(highDimension)).join("|")).toMatch(/95\.0 % of.*1 in 20 \(theory\)/);
  });

  it("say so clear of the dots", () => {
    for (const n of [1, 2, 3, 8])
      for (const width of [960, 350]) {
        const drawing = highDimension.picture.draw(show(highDimension, {n}), width, new Map());
        const plot = plotsOf(drawing as HTMLElement)[1] as PlotElement & {words?: readonly Box[]};
        const dots = [...plot.querySelectorAll('path[stroke="var(--ink)"]')].flatMap(path =>
          Array.from(path.getAttribute("d")!.matchAll(/M([\d.]+),([\d.]+)/g), ([, x, y]) => [
            Number(x),
            Number(y),
          ]),
        );
        expect(dots.length).toBe(8);
        for (const [x, y] of dots)
          for (const {left, right, top, bottom} of plot.words ?? [])
            expect(x > left && x < right && y > top && y < bottom, `n = ${n}, ${width} wide`).toBe(false);
      }
  });

  it("have one minimum or maximum in hundreds of millions in eight", () => {
    const {data} = show(highDimension, {n: 8});
    expect(1 / data.share).toBeGreaterThan(4.5e8);
    expect(1 / data.share).toBeLessThan(5.5e8);
    // Every dot is between the words above and below.
    for (const values of data.columns) for (const value of values) expect(Math.abs(value)).toBeLessThan(6);
  });
});

it("all but a share is told with the digits that tell it from all, up to four nines", () => {
  expect([1, 0.29289, 0.0498, 0.0049, 0.00011, 2e-9, 0].map(allBut)).toEqual([
    "0 %",
    "71 %",
    "95.0 %",
    "99.51 %",
    "99.989 %",
    "> 99.99 %",
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

  it("spread their angles as is told, in few dimensions too", () => {
    for (const n of [2, 3, 50]) {
      const {angles, spread} = show(leavingTheMiddle, {n}).data;
      const degrees = Array.from(angles, angle => (angle * 180) / Math.PI - 90);
      const square = degrees.reduce((sum, angle) => sum + angle ** 2, 0) / degrees.length;
      // 300 angles: their mean square scatters by some 8 %.
      expect(square / spread ** 2).toBeGreaterThan(0.7);
      expect(square / spread ** 2).toBeLessThan(1.3);
    }
    expect(show(leavingTheMiddle, {n: 2}).data.spread).toBeCloseTo(180 / Math.sqrt(12), 10);
  });

  it("have all but the rim's share told without a false 100 %", () => {
    const shown = show(leavingTheMiddle, {n: 500});
    expect(wordsOf(leavingTheMiddle, shown)).toContain("> 99.99 %");
    expect(leavingTheMiddle.summary(shown)).not.toContain("100.0");
  });

  it("have their exercise solved at seven dimensions alone", () => {
    const exercise = leavingTheMiddle.exercises?.half;
    if (!exercise || "ask" in exercise) throw new Error("half must be a task");
    const done = [6, 7, 8, 50].map(n => exercise.progress(show(leavingTheMiddle, {n})).done);
    expect(done).toEqual([false, true, false, false]);
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
          expect(noGuarantee.summary(state)).toMatch(
            /^From here gradient descent ends in (none|valley \d), momentum in (none|\d), AdaDelta in (none|\d), Adam in (none|\d)\./,
          );
        }
      }
    }
  });

  it("change with η: momentum's borders move at four times and fray at eight, where gradient descent does not arrive; AdaDelta comes to rest in two valleys alone", () => {
    const endsAt = (method: BasinMethod, times: number) => {
      const eta = times * basinMethods[method].eta.sixValleys;
      const input = {landscape: "sixValleys" as const, method, eta, valleys, columns: 32, rows: 16};
      return [...jobs.basins(input)].filter(part => part !== undefined).at(-1)!;
    };
    const border = ({columns, ends}: Pick<BasinMap, "columns" | "ends">) =>
      ends.reduce((sum, end, k) => {
        const right = (k + 1) % columns > 0 && ends[k + 1] !== end;
        const above = k + columns < ends.length && ends[k + columns] !== end;
        return sum + Number(right) + Number(above);
      }, 0);
    const [one, four, eight] = [1, 4, 8].map(times => border(endsAt("momentum", times)));
    expect(four).toBeGreaterThan(1.1 * one);
    expect(eight).toBeGreaterThan(1.1 * four);
    const reached = [0, 1, 2, 3, 4].filter(valley => shareEnding(endsAt("adadelta", 4), valley) > 0.02);
    expect(reached.map(valley => valley + 1)).toEqual([2, 4]);
    const lost = (method: BasinMethod, times: number) => shareEnding(endsAt(method, times), -1);
    expect(lost("adadelta", 1)).toBe(0);
    expect(lost("adadelta", 4)).toBeGreaterThan(0.3);
    expect(lost("gradientDescent", 4)).toBe(0);
    expect(lost("gradientDescent", 8)).toBeGreaterThan(0.9);
  });

  it("give valleys of one depth a hue each, and a key without depths", () => {
    const shown = show(noGuarantee, {landscape: "himmelblau"});
    const colors = shown.data.valleys.map((_, i) => valleyColor(i, shown.data.valleys));
    expect(new Set(colors).size).toBe(4);
    expect(colors.join()).not.toContain("--land");
    expect(valleyColor(0, valleys)).toBe("var(--land-0)");
    expect(wordsOf(noGuarantee, shown)).toContain("2");
    expect(wordsOf(noGuarantee, show(noGuarantee))).toContain("1: −2.01");
  });

  it("have their exercise solved near valley 1", () => {
    const exercise = noGuarantee.exercises?.deepest;
    if (!exercise || "ask" in exercise) throw new Error("deepest must be a task");
    expect(exercise.progress(shown).done).toBe(false);
    expect(exercise.progress(show(noGuarantee, exercise.solution)).done).toBe(true);
    // Among equal ones no valley is the deepest, though all four may end in the one with the number 1.
    const level = show(noGuarantee, {landscape: "himmelblau", start: [0.86, 0.31]});
    expect(level.data.walks.map(({end}) => end)).toEqual([0, 0, 0, 0]);
    expect(exercise.progress(level).done).toBe(false);
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
    expect(notEvenLocal.summary(at({}))).toMatch(/\d+ of \d+ training digits right/);
    wordsOf(notEvenLocal, at({moment: 0}));
  });

  it("is looked at where a click says", () => {
    expect(notEvenLocal.click?.({x: 5, y: 1, plot: 0}, at({}))).toEqual({moment: 1});
    expect(notEvenLocal.click?.({x: 5, y: 1, plot: 1}, at({}))).toBeUndefined();
    expect(notEvenLocal.summary(at({moment: 0}))).toContain("after 1 pass:");
    expect(notEvenLocal.table(at({})).rows).toHaveLength(3);
  });
});
