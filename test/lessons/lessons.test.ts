// @vitest-environment jsdom
import {existsSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import generalise from "../../src/landscapes/lessons/generalise.js";
import problemSpecific from "../../src/landscapes/lessons/problemSpecific.js";
import travelling from "../../src/landscapes/lessons/travelling.js";
import {doubleDescent} from "../../src/lib/experiments/doubleDescent/doubleDescent.js";
import type {DoubleDescent} from "../../src/lib/experiments/doubleDescent/result.js";
import {entrantNames} from "../../src/lib/experiments/everyMethod/entrants.js";
import {type EveryMethod, everyMethod, ranked} from "../../src/lib/experiments/everyMethod/everyMethod.js";
import {files, show, wordsOf} from "./show.js";

const {seed} = files.settings;

describe("travelling", () => {
  const rises = Array.from({length: 41}, (_, k) => Math.sin((Math.PI * k) / 40));
  const way = (height: number) => ({
    loss: rises.map(rise => 0.1 + height * rise),
    accuracy: rises.map(() => 0.9),
    read: rises.map(() => []),
  });
  const networks = {
    settings: files.settings.twoNetworks,
    shown: [],
    trained: way(1),
    matched: way(0.1),
    curve: way(0.05),
  };
  const walk = (angle?: number) =>
    show(travelling, angle === undefined ? {} : {angle}, undefined, {...files, networks});

  it("goes several times as far as training did, at the same loss, and climbs on the straight way", () => {
    const {data} = walk();
    const walked = data.walk.at(-1)!.walked;
    const summary = travelling.summary(walk());
    const training = Number(summary.match(/Training walks ([\d.]+)/)![1]);
    expect(walked / training).toBeGreaterThan(2);
    expect(data.change).toBeLessThan(1e-12);
    expect(Math.max(...data.line.map(({loss}) => loss))).toBeGreaterThan(0.5);
    expect(wordsOf(travelling, walk()).some(words => words.startsWith("1/20"))).toBe(true);
  });

  it("is dragged by the ring, in steps of five degrees", () => {
    const shown = walk();
    const [x] = travelling.handles![0].at(walk(90))!;
    expect(travelling.handles![0].move({x, y: 0, plot: 0}, shown)).toEqual({angle: 90});
    expect(travelling.handles![0].move({x: 1e6, y: 0, plot: 0}, shown)).toEqual({angle: 360});
  });

  it("is home after a whole turn, and only then", () => {
    const {progress} = travelling.exercises!.home as {progress: (shown: unknown) => {done: boolean}};
    expect([180, 355, 360].map(angle => progress(walk(angle)).done)).toEqual([false, false, true]);
  });
});

describe("more features than examples", () => {
  let built: DoubleDescent;
  beforeAll(() => {
    built = doubleDescent(readDigits(), {examples: 30, features: 300, draws: 2, testShare: 0.3}, seed);
  }, 120_000);
  const at = (wanted: (p: number) => boolean) =>
    show(generalise, {place: built.counts.findIndex(({p}) => wanted(p))}, undefined, {...files, built});

  it("are shown first where there are as many: all but learned by heart, most misread", () => {
    const place = generalise.initial!({...files, built}).place!;
    expect(built.counts[place].p).toBe(30);
    const shown = at(p => p === 30);
    expect(shown.data.now.misread).toBeGreaterThan(2 * shown.data.best.misread);
    expect(generalise.summary(shown)).toContain("30 features, 30 examples");
  });

  it("make more mistakes up to there although the training error falls, and fewer past it than before", () => {
    const {counts} = built;
    const before = counts.filter(({p}) => p < 30);
    const fewest = Math.min(...before.map(({misread}) => misread));
    expect(before.at(-1)!.misread).toBeGreaterThan(fewest * 1.2);
    for (const [k, {training}] of before.entries())
      if (k) expect(training).toBeLessThanOrEqual(before[k - 1].training * 1.02);
    const last = counts.at(-1)!;
    expect(last.training).toBeLessThan(1e-12);
    expect(last.misread).toBeLessThan(fewest);
  });

  it("move with the ring, which goes to the nearest number that was computed", () => {
    const shown = at(p => p === 30);
    const moved = generalise.handles![0].move({x: 290, y: 0, plot: 0}, shown);
    expect(built.counts[moved.place!].p).toBe(300);
  });

  it("solve the exercise at the right end, not at the default", () => {
    const {progress} = generalise.exercises!.heart as {progress: (shown: unknown) => {done: boolean}};
    expect(progress(at(p => p === 30)).done).toBe(false);
    expect(progress(at(p => p === 300)).done).toBe(true);
  });

  it("show each digit with how it is read, and mark those that are wrong", () => {
    const shown = at(p => p === 30);
    const words = wordsOf(generalise, shown);
    expect(words.filter(word => word.endsWith("✗"))).toHaveLength(shown.data.wrong);
  });
});

describe("every method on every problem", () => {
  let built: EveryMethod;
  beforeAll(() => {
    built = everyMethod(readDigits(), {steps: 60, noise: 1, epochs: 1, testShare: 0.5}, seed);
  }, 120_000);
  const open = (values = {}) => show(problemSpecific, values, undefined, {...files, built});

  it("has one star in each column", () => {
    expect(wordsOf(problemSpecific, open()).filter(word => word === "★")).toHaveLength(built.problems.length);
  });

  it("shows the race of the cell that is clicked", () => {
    const set = problemSpecific.click!({x: 1.2, y: 0.1, plot: 0}, open())!;
    expect(set).toEqual({problem: 1, method: "gradientDescent"});
    expect(problemSpecific.summary(open(set))).toContain("valley, turned");
    expect(problemSpecific.click!({x: 1, y: 1, plot: 1}, open())).toBeUndefined();
  });

  it("has another winner where the valley is turned", () => {
    const [axis, turned] = built.problems;
    expect(["adagrad", "rmsprop"]).toContain(ranked(axis)[0]);
    expect(["momentum", "nesterov"]).toContain(ranked(turned)[0]);
  });

  it("begins each race at one loss for all methods", () => {
    for (const {methods} of built.problems)
      expect(new Set(entrantNames.map(entrant => methods[entrant].losses[0])).size).toBe(1);
  });
});

describe("the lecture, statement by statement", () => {
  const page = readFileSync("src/landscapes/lessons.md", "utf8");
  const [, list] = page.split("## The lecture, statement by statement");
  const statements = list.split("\n").filter(line => /^\d+\. /.test(line));

  it("has all ninety-seven, numbered through", () => {
    expect(statements.map(line => Number.parseInt(line, 10))).toEqual(
      Array.from({length: 97}, (_, k) => k + 1),
    );
  });

  it("leads from each to the figure that shows it", () => {
    for (const statement of statements) {
      const [, path, , id] = statement.match(/\]\((\/[a-z/-]*)(#([a-z-]+))?\)$/) ?? [];
      expect(path, statement).toBeDefined();
      const file = `src${path === "/" ? "/index" : path}.md`;
      expect(existsSync(file), statement).toBe(true);
      if (id) expect(readFileSync(file, "utf8"), statement).toContain(`::: figure ${id}\n`);
    }
  });
});
