// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {benchMethods} from "../../src/lib/experiments/invarianceBench/benchMethods.js";
import {tableChanges, tableMethods} from "../../src/lib/experiments/invarianceBench/benchTable.js";
import {benchObjective} from "../../src/lib/experiments/invarianceBench/invarianceBench.js";
import {otherValley, valleyTurned} from "../../src/lib/experiments/invarianceBench/otherValley.js";
import {planeChange} from "../../src/lib/experiments/invarianceBench/planeChange.js";
import {pathWords} from "../../src/steps/covariance/benchPaths.js";
import {verdict} from "../../src/steps/covariance/benchRuns.js";
import {endOf} from "../../src/steps/covariance/benchWords.js";
import elementwiseNot from "../../src/steps/covariance/elementwiseNot.js";
import {inNew} from "../../src/steps/covariance/inNew.js";
import vectorCovariant from "../../src/steps/covariance/vectorCovariant.js";
import {otherValley as searched} from "../../src/workers/jobs/otherValley.js";
import {done, show, wordsOf} from "./show.js";

const alone = {turn: 0, stretch: 1, shift: [0, 0], lossScale: 1} as const;
const [turnHandle, stretchHandle, shiftHandle] = vectorCovariant.handles!;

describe("the invariance bench", () => {
  const runs = (changes: object) => show(vectorCovariant, changes).data.runs;
  const chosen = (changes: object) => runs(changes)[runs(changes).length - 1];
  const deviation = (changes: object) => chosen(changes).covariance.deviation;

  it("shows Adam in another valley at 33°, and gradient descent on the same path", () => {
    const [descent, adam] = runs({});
    expect(descent.fate).toMatchObject({survives: true, words: "the same path"});
    expect(adam.fate).toMatchObject({survives: false, words: "it ends in another valley"});
    const words = wordsOf(vectorCovariant, show(vectorCovariant));
    for (const text of ["gradient descent, both", "Adam", "Adam, mapped back", adam.fate.number])
      expect(words).toContain(text);
  });

  it("marks on the rim where Adam ends elsewhere: inside of the arcs it does, outside it comes back", () => {
    const intervals = otherValley("adam");
    expect(intervals.length).toBeGreaterThan(0);
    for (const [from, to] of intervals) {
      for (const turn of [from + 1, (from + to) / 2, to - 1, from + 91])
        expect(chosen({turn}).fate.words, String(turn)).toBe("it ends in another valley");
      for (const turn of [from - 1, to + 1]) {
        expect(chosen({turn}).fate.words, String(turn)).toBe("another path");
        expect(deviation({turn})).toBeGreaterThan(0.01);
      }
    }
    expect(otherValley("gradientDescent")).toEqual([]);
    expect(valleyTurned("adam", 90)).toBe(valleyTurned("adam", 0));
  });

  it("draws the arcs as soon as they are known, and none for a method of which they are not", () => {
    const part = [...searched({method: "adam"})][0]!;
    expect(part.turns).toEqual(otherValley("adam"));
    const seen = (method: "adam" | "momentum") =>
      show(vectorCovariant, {method}, done([part])).data.elsewhere;
    expect(seen("adam")).toEqual(part.turns);
    expect(seen("momentum")).toEqual([]);
    const arcs = (work: unknown) =>
      vectorCovariant.picture
        .draw(show(vectorCovariant, {}, work), 960, new Map())
        .querySelectorAll('path[stroke="var(--adam)"][stroke-width="5"]').length;
    expect(arcs(undefined)).toBe(0);
    expect(arcs(done([part]))).toBe(4 * part.turns.length);
  });

  it("lets every method pass at a quarter turn, and gradient descent and momentum at every turn", () => {
    for (const method of tableMethods) expect(deviation({method, turn: 90})).toBeLessThan(1e-9);
    for (const turn of [-170, -45, 7, 33, 120])
      for (const method of ["gradientDescent", "momentum"])
        expect(deviation({method, turn})).toBeLessThan(1e-12);
  });

  it("is turned, stretched and shifted by its three handles, one change each", () => {
    const shown = show(vectorCovariant, {turn: 30, shift: [1, -1]});
    const place = (x: number, y: number) => ({x, y, plot: 1});
    expect(turnHandle.move(place(0, 4), shown)).toEqual({turn: 90});
    expect(shiftHandle.move(place(1.5, 0.05), shown)).toEqual({shift: [1.5, 0]});
    for (const stretch of [0.5, 1, 2]) {
      const [x, y] = stretchHandle.at(show(vectorCovariant, {turn: 30, shift: [1, -1], stretch}))!;
      expect((stretchHandle.move(place(x, y), shown) as {stretch: number}).stretch).toBeCloseTo(stretch, 9);
    }
  });

  it("keeps the ring of the stretching in the disc and away from the other two", () => {
    for (const turn of [0, 33, 90, -120])
      for (const stretch of [0.4, 1, 1.5, 2.5]) {
        const shown = show(vectorCovariant, {turn, stretch});
        const [x, y] = stretchHandle.at(shown)!;
        expect(Math.hypot(x, y)).toBeLessThan(5);
        for (const other of [turnHandle, shiftHandle]) {
          const [a, b] = other.at(shown)!;
          expect(Math.hypot(x - a, y - b)).toBeGreaterThan(0.7);
        }
      }
    const [x, y] = stretchHandle.at(show(vectorCovariant, {turn: 180, stretch: 2.5, shift: [2, 0]}))!;
    expect(Math.hypot(x, y)).toBeCloseTo(5, 9);
  });

  it("draws the changed plane where the change puts it", () => {
    const change = planeChange({turn: 90, stretch: 2, shift: [1, 0]});
    const [x, y] = inNew(change)([1, 3]);
    expect([x, y].map(value => Number(value.toFixed(9)))).toEqual([-2, 2]);
    const drawing = vectorCovariant.picture.draw(
      show(vectorCovariant, {turn: 90, stretch: 2, shift: [1, 0]}),
      960,
      new Map(),
    );
    const land = drawing.querySelectorAll(".landscape")[1];
    const [a, b, c, d] = land
      .getAttribute("transform")!
      .match(/-?[\d.]+/g)!
      .map(Number);
    // In pixels that count downwards, a quarter turn takes the first axis, twice as long, upwards.
    expect([a, b, c, d].map(value => value + 0)).toEqual([0, -2, 1, 0]);
  });

  it("tells by an arrow that a path leaves the disc", () => {
    const arrows = (changes: object) =>
      [
        ...vectorCovariant.picture
          .draw(show(vectorCovariant, changes), 960, new Map())
          .querySelectorAll('path[stroke="var(--adam)"][stroke-width="4"]'),
      ].filter(path => path.getAttribute("d")?.match(/M.*M/)).length;
    expect(arrows({stretch: 2.5})).toBe(1);
    expect(arrows({})).toBe(0);
  });

  it("says that a method diverges, and after how many steps", () => {
    const {fate, covariance} = chosen({...alone, method: "momentum", lossScale: 10});
    expect(fate.number).toBe("diverges");
    expect(covariance.steps).toBeLessThan(benchMethods.momentum.steps);
    expect(vectorCovariant.summary(show(vectorCovariant, {...alone, lossScale: 10}))).toContain(
      "Gradient descent: diverges at step",
    );
  });

  it("takes no turn but those that rename the axes for the exercise", () => {
    const {progress} = vectorCovariant.exercises!.home as {progress: (shown: unknown) => {done: boolean}};
    for (const turn of [90, -90, 180]) expect(progress(show(vectorCovariant, {turn})).done).toBe(true);
    for (const turn of [0, 45, 60, 135]) expect(progress(show(vectorCovariant, {turn})).done).toBe(false);
    expect(progress(show(vectorCovariant, {method: "momentum", turn: 60})).done).toBe(false);
  });
});

describe("names at the ends of paths", () => {
  it("stand where no path runs: by default, and where Newton climbs", () => {
    const scale = (value: number) => 177 + 30 * value;
    const down = (value: number) => 177 - 30 * value;
    for (const changes of [{}, {method: "newton", turn: 0, stretch: 1.5}] as const) {
      const {runs} = show(vectorCovariant, changes).data;
      const names = pathWords(runs, 120, scale, down);
      expect(names.map(({text}) => text).join(" ")).toContain(
        runs.at(-1)!.key === "newton" ? "Newton, both" : "gradient descent, both",
      );
      const middles = names.map(({x, y, text, anchor = "start", dx = 0, dy = 0}) => [
        scale(x) + dx + {start: 1, middle: 0, end: -1}[anchor] * 3.4 * text.length,
        down(y) + dy - 5,
      ]);
      for (const {covariance} of runs)
        for (let k = 0; k <= covariance.steps; k++)
          for (const [x, y] of middles)
            expect(
              Math.abs(scale(covariance.path[2 * k]) - x) > 12 ||
                Math.abs(down(covariance.path[2 * k + 1]) - y) > 8,
            ).toBe(true);
    }
  });
});

describe("the table of what survives", () => {
  const cells = show(elementwiseNot, {tried: 2 ** 20 - 1}).data.cells;
  const survives = (method: string, change: string) =>
    cells[tableMethods.indexOf(method as never) * tableChanges.length + tableChanges.indexOf(change as never)]
      ?.fate.survives;

  it("is what the arithmetic of each method says", () => {
    const expected = {
      gradientDescent: {turn: true, shift: true, stretch: false, loss: false},
      momentum: {turn: true, shift: true, stretch: false, loss: false},
      adam: {turn: false, shift: true, stretch: false, loss: true},
      adadelta: {turn: false, shift: false, stretch: true, loss: true},
      newton: {turn: true, shift: true, stretch: true, loss: true},
    };
    for (const [method, row] of Object.entries(expected))
      for (const [change, says] of Object.entries(row))
        expect(survives(method, change), `${method}, ${change}`).toBe(says);
  });

  it("has two green cells under the stretching, AdaDelta’s and Newton’s, and no element-wise one under the turn", () => {
    expect(tableMethods.filter(method => survives(method, "stretch"))).toEqual(["adadelta", "newton"]);
    expect(tableMethods.filter(method => survives(method, "turn"))).toEqual([
      "gradientDescent",
      "momentum",
      "newton",
    ]);
  });

  it("asks for the cells of Adam and AdaDelta that break, all of them and none that survives", () => {
    const {progress, solution} = elementwiseNot.exercises!.breaks as {
      progress: (shown: unknown) => {done: boolean};
      solution: {tried: number};
    };
    const isDone = (tried: number) => progress(show(elementwiseNot, {tried})).done;
    expect(isDone(solution.tried)).toBe(true);
    expect(show(elementwiseNot).values.tried).not.toBe(solution.tried);
    // By default, with nothing tried, with everything tried at once.
    for (const tried of [show(elementwiseNot).values.tried, 0, 2 ** 20 - 1])
      expect(isDone(tried)).toBe(false);
    // One cell of these rows more or less; those of other rows do not count.
    for (let cell = 0; cell < 20; cell++) {
      const flipped = Math.floor(solution.tried / 2 ** cell) % 2 ? -1 : 1;
      expect(isDone(solution.tried + flipped * 2 ** cell), String(cell)).toBe(cell < 8 || cell >= 16);
    }
  });

  it("stands in the text by the same measurement", () => {
    tableMethods.forEach((method, i) => {
      tableChanges.forEach((change, j) => {
        const {survives, number} = cells[i * tableChanges.length + j]!.fate;
        expect(verdict(method, change)).toBe(`${survives ? "✓" : "✗"} ${number}`);
      });
    });
  });

  it("runs a cell when it is clicked, and only then", () => {
    const before = show(elementwiseNot);
    expect(before.data.cells.filter(Boolean)).toHaveLength(2);
    const changes = elementwiseNot.click!({x: 1.5, y: 3.5, plot: 0}, before)!;
    const after = show(elementwiseNot, changes);
    expect(after.data.last?.key).toBe("adadelta");
    expect(after.data.last?.fate.survives).toBe(false);
    expect(after.data.cells.filter(Boolean)).toHaveLength(3);
    expect(elementwiseNot.click!({x: 1.5, y: 3.5, plot: 0}, after)).toEqual(changes);
    expect(elementwiseNot.click!({x: -0.5, y: 2, plot: 0}, before)).toBeUndefined();
  });

  it("lets Newton climb to the hilltop: its gradient is 0 there, and its Hessian negative", () => {
    const newton = cells[tableMethods.indexOf("newton") * tableChanges.length]!;
    const end = endOf(newton.covariance.path);
    const [g, H] = [new Float64Array(2), new Float64Array(4)];
    benchObjective.gradient(end, g);
    benchObjective.hessian?.(end, H);
    expect(Math.hypot(...g)).toBeLessThan(1e-9);
    expect(H[0]).toBeLessThan(0);
    expect(H[0] * H[3] - H[1] * H[2]).toBeGreaterThan(0);
  });

  it("says every method's name and verdict in words", () => {
    const words = wordsOf(elementwiseNot, show(elementwiseNot, {tried: 2 ** 20 - 1}));
    expect(words.filter(text => text === "✓ survives")).toHaveLength(12);
    expect(words.filter(text => text === "✗ breaks")).toHaveLength(8);
  });
});
