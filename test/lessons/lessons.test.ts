// @vitest-environment jsdom
import {existsSync, readFileSync} from "node:fs";
import type {Plot} from "@observablehq/plot";
import {beforeAll, describe, expect, it} from "vitest";
import {generalise as claim} from "../../lib/evidence/claims/lessons/generalise.js";
import {plotsOf} from "../../src/controls/frame/handle.js";
import {readDigits} from "../../src/data/inputs.js";
import generalise from "../../src/landscapes/lessons/generalise.js";
import {hopeless} from "../../src/landscapes/lessons/gridOfCells.js";
import problemSpecific from "../../src/landscapes/lessons/problemSpecific.js";
import travelling from "../../src/landscapes/lessons/travelling.js";
import {doubleDescent} from "../../src/lib/experiments/doubleDescent/doubleDescent.js";
import type {DoubleDescent} from "../../src/lib/experiments/doubleDescent/result.js";
import {entrantNames} from "../../src/lib/experiments/everyMethod/entrants.js";
import {everyMethod} from "../../src/lib/experiments/everyMethod/everyMethod.js";
import {type ProblemName, problemNames} from "../../src/lib/experiments/everyMethod/problemNames.js";
import {type EveryMethod, winners} from "../../src/lib/experiments/everyMethod/result.js";
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

  it("draws the straight way over the same two ends, and says that it is shorter", () => {
    const words = wordsOf(travelling, walk()).find(each => each.startsWith("straight to the same weights"))!;
    const {data} = walk();
    expect(Number(words.match(/[\d.]+$/)![0])).toBeLessThan(data.walk.at(-1)!.walked);
    expect(travelling.summary(walk())).toContain(`straight it is ${words.match(/[\d.]+$/)![0]};`);
  });

  it("says at the start of the walk that nothing has changed, and has no words for a way of no length", () => {
    const words = [0, 360].map(angle => wordsOf(travelling, walk(angle)).join("\n"));
    expect(words[0]).toContain("further, the loss the same");
    for (const each of words) expect(each).not.toContain("straight to");
    expect(travelling.summary(walk(360))).toContain("straight it is 0;");
    expect(travelling.summary(walk(0))).toContain("the loss has changed by 0.");
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

  it("are shown first where there are as many: all learned by heart, more than half misread, by huge weights", () => {
    const place = generalise.initial!({...files, built}).place!;
    expect(built.counts[place].p).toBe(30);
    const shown = at(p => p === 30);
    expect(shown.data.now.training).toBeLessThan(1e-12);
    expect(shown.data.now.misread).toBeGreaterThan(0.5);
    expect(shown.data.now.misread).toBeGreaterThan(2 * shown.data.best.misread);
    expect(shown.data.now.length).toBeGreaterThan(10 * built.counts.at(-1)!.length);
    expect(generalise.summary(shown)).toContain("30 features, 30 examples");
    expect(generalise.summary(shown)).toContain("training error 0,");
    expect(wordsOf(generalise, shown).some(words => words.endsWith("length of the weights"))).toBe(true);
  });

  it("make more mistakes up to there although the training error falls, and fewer past it than before", () => {
    const {counts} = built;
    const before = counts.filter(({p}) => p < 30);
    const fewest = Math.min(...before.map(({misread}) => misread));
    expect(before.at(-1)!.misread).toBeGreaterThan(fewest * 1.2);
    for (const [k, {training}] of before.entries())
      if (k) expect(training).toBeLessThanOrEqual(before[k - 1].training * 1.02);
    for (const {training} of counts.slice(before.length)) expect(training).toBeLessThan(1e-12);
    const last = counts.at(-1)!;
    expect(last.misread).toBeLessThan(fewest);
  });

  it("move with the ring, which goes to the nearest number that was computed", () => {
    const shown = at(p => p === 30);
    const moved = generalise.handles![0].move({x: 290, y: 0, plot: 0}, shown);
    expect(built.counts[moved.place!].p).toBe(300);
  });

  it("move by an arrow key to the next number, however far it is, and stay at the ends", () => {
    const [handle] = generalise.handles!;
    for (const [place, {p}] of built.counts.entries()) {
      const shown = at(each => each === p);
      const pressed = ([-1, 1] as const).map(side => handle.press!(side, shown).place);
      expect(pressed).toEqual([Math.max(0, place - 1), Math.min(built.counts.length - 1, place + 1)]);
      expect(handle.move({x: p * (1 + 1e-15), y: 0, plot: 0}, shown).place).toBe(place);
    }
  });

  it("have buttons for few, and for as many as examples", () => {
    const shown = at(p => p === 30);
    const found = generalise.presets!.map(({set}) => built.counts[set(shown).place!]);
    expect(found.map(({p}) => p)).toEqual([10, 30]);
  });

  it("solve the exercise at the right end, neither at the default nor where all is learned and much misread", () => {
    const {progress} = generalise.exercises!.heart as {progress: (shown: unknown) => {done: boolean}};
    expect([10, 30, 31, 300].map(wanted => progress(at(p => p === wanted)).done)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("have the words about those learned by heart where no place of the ring touches them", () => {
    // As low as with all the settings of the course.
    const counts = built.counts.map(each =>
      each.p < 30 ? each : {...each, misread: 0.15 + 0.6 * (30 / each.p) ** 3},
    );
    for (const width of [960, 350]) {
      for (const [place, {p}] of counts.entries()) {
        const shown = show(generalise, {place}, undefined, {...files, built: {...built, counts}});
        const drawing = generalise.picture.draw(shown, width, new Map());
        const plot = [...drawing.querySelectorAll("svg")].find(svg => "scale" in svg) as unknown as Element &
          Plot;
        const words = [...plot.querySelectorAll("text")].find(node => node.textContent.endsWith("by heart"))!;
        const [at, y] = ["x", "y"].map(name => Number(words.getAttribute(name)));
        // A letter is some 7 pixels wide and 11 high, and the ring, while it is dragged, has a radius of 13 with its rim.
        const long = 7 * words.textContent.length;
        const left = words.getAttribute("text-anchor") === "end" ? at - long : at;
        const [a, b] = generalise.handles![0].at(shown)!;
        const [ringX, ringY] = [plot.scale("x")!.apply(a), plot.scale("y")!.apply(b)];
        const aside = Math.max(0, left - ringX, ringX - left - long);
        const above = Math.max(0, y - 11 - ringY, ringY - y);
        expect(Math.hypot(aside, above), `${p} at ${width}`).toBeGreaterThan(13);
      }
    }
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
    built = everyMethod(
      readDigits(),
      {steps: 150, noise: 1, repetitions: 1, digitSteps: 20, testShare: 0.7},
      seed,
    );
  }, 120_000);
  const open = (values = {}) => show(problemSpecific, values, undefined, {...files, built});
  const named = (name: ProblemName) => built.problems.find(each => each.name === problemNames[name])!;

  it("has a star for each method that is among the best of a column", () => {
    const stars = built.problems.flatMap(winners).length;
    expect(stars).toBeGreaterThan(built.problems.length);
    expect(wordsOf(problemSpecific, open()).filter(word => word === "★")).toHaveLength(stars);
  });

  it("says of each cell how far behind it is, also where that is hopeless", () => {
    const cells = wordsOf(problemSpecific, open()).filter(word => /^(★|×[\d.]+|>1000)$/.test(word));
    expect(cells).toHaveLength(7 * entrantNames.length);
    expect(cells).toContain(`>${hopeless}`);
  });

  it("has the problems by number on a phone, and says below what they are", () => {
    const drawing = problemSpecific.picture.draw(open(), 350, new Map());
    const words = [...drawing.querySelectorAll("text")].map(node => node.textContent);
    Object.values(problemNames).forEach((name, i) => {
      expect(words).toContain(String(i + 1));
      expect(words).toContain(`${i + 1} ${name}`);
    });
  });

  it("shows the race of the cell that is clicked", () => {
    const set = problemSpecific.click!({x: 1.2, y: 0.1, plot: 0}, open())!;
    expect(set).toEqual({problem: "turned", method: "gradientDescent"});
    expect(problemSpecific.summary(open(set))).toContain("valley, turned");
    expect(problemSpecific.click!({x: 1, y: 1, plot: 1}, open())).toBeUndefined();
  });

  it("moves the stars where the valley is turned, and leaves alone what does not know of axes", () => {
    const [axis, turned] = [named("axis"), named("turned")];
    expect(winners(axis).toSorted()).toEqual(["adagrad", "rmsprop"]);
    expect(page).toContain("AdaGrad and RMSProp both come as far down as is measured, to $10^{-14}$");
    for (const winner of winners(axis)) expect(axis.methods[winner].loss).toBeCloseTo(1e-14, 20);
    expect(["momentum", "nesterov"]).toContain(winners(turned)[0]);
    for (const method of ["gradientDescent", "momentum", "nesterov"] as const)
      expect(turned.methods[method].loss / axis.methods[method].loss).toBeCloseTo(1, 6);
  });

  it("has all losses of a race below the top of its axis, with numbers to read them by", () => {
    for (const problem of Object.keys(problemNames)) {
      const shown = open({problem: problem as ProblemName});
      const plots = plotsOf(problemSpecific.picture.draw(shown, 960, new Map()));
      const axis = (plot: (typeof plots)[number]) =>
        plot.scale("y") as unknown as {type: string; domain: number[]} | undefined;
      const race = plots.find(plot => axis(plot)?.type === "log")!;
      const {domain} = axis(race)!;
      const {methods} = named(problem as ProblemName);
      const losses = Object.values(methods).flatMap(each => each.losses);
      expect(Math.max(...losses.filter(Number.isFinite))).toBeLessThan(Math.max(...domain));
      const ticks = [...race.querySelectorAll("[aria-label='y-axis tick label'] text")];
      expect(ticks.filter(tick => tick.textContent).length, problem).toBeGreaterThanOrEqual(3);
    }
  });

  it("marks the limit of the scale where a run goes below it, and gives no number there", () => {
    const words = wordsOf(problemSpecific, open({problem: "axis", method: "rmsprop"}));
    expect(words).toContain("limit of the scale");
    expect(words).toContain("< 10⁻¹⁰ RMSProp, η = 0.1");
    expect(words).toContain("2 methods lead: valley on an axis");
    expect(problemSpecific.summary(open({problem: "axis", method: "adadelta"}))).toContain(
      "AdaDelta ends at more than 1000 times the least loss",
    );
    expect(wordsOf(problemSpecific, open())).not.toContain("limit of the scale");
  });

  it("names each line at its end, apart from the others", () => {
    for (const problem of Object.keys(problemNames)) {
      const drawing = problemSpecific.picture.draw(open({problem}), 960, new Map());
      const names = [...drawing.querySelectorAll("text")].filter(node =>
        /^(descent|momentum|Nesterov|AdaGrad|RMSProp|AdaDelta|Adam)$/.test(node.textContent ?? ""),
      );
      const race = names.slice(-entrantNames.length).map(node => Number(node.getAttribute("y")));
      expect(new Set(names.slice(-entrantNames.length).map(node => node.textContent)).size).toBe(7);
      race
        .sort((a, b) => a - b)
        .forEach((y, i) => {
          if (i) expect(y - race[i - 1]).toBeGreaterThan(14.8);
        });
    }
  });

  it("solves the exercise with a method of the fewest stars, gradient descent among them, and with no other", () => {
    const {progress} = problemSpecific.exercises!.never as {progress: (shown: unknown) => {done: boolean}};
    const done = (problem: string) => entrantNames.filter(method => progress(open({problem, method})).done);
    const stars = (method: string) =>
      built.problems.filter(each => winners(each).includes(method as never)).length;
    const fewest = Math.min(...entrantNames.map(stars));
    expect(done("axis")).toContain("gradientDescent");
    expect(stars("gradientDescent"), "it is nowhere among the best, says the solution").toBe(0);
    expect(done("axis").map(stars)).toEqual(done("axis").map(() => fewest));
    expect(entrantNames.some(method => stars(method) > fewest)).toBe(true);
    for (const problem of ["turned", "deep"]) expect(done(problem)).toEqual([]);
  });

  it("begins each race at one loss for all methods", () => {
    for (const {methods} of built.problems)
      expect(new Set(entrantNames.map(entrant => methods[entrant].losses[0])).size).toBe(1);
  });
});

const page = readFileSync("src/landscapes/lessons.md", "utf8");

it("what SGD is compared with the shortest solution on is told as the claim has it", () => {
  expect(page).toContain("on ten random equations in forty weights");
  expect(claim.conditions).toContain("on 10 random equations in 40 weights");
});

describe("the lecture, statement by statement", () => {
  const [, list] = page.split("## The lecture, statement by statement");
  const statements = list.split("\n").filter(line => /^\d+\. /.test(line));

  it("has all ninety-seven, numbered through", () => {
    expect(statements.map(line => Number.parseInt(line, 10))).toEqual(
      Array.from({length: 97}, (_, k) => k + 1),
    );
  });

  it("leads from each to the place where it can be seen, which is a figure for all but a few", () => {
    expect(statements.filter(line => !line.includes("#")).map(line => Number.parseInt(line, 10))).toEqual([
      1, 15, 20,
    ]);
    for (const statement of statements) {
      const [, path, , id] = statement.match(/\]\((\/[a-z/-]*)(#([a-z-]+))?\)$/) ?? [];
      expect(path, statement).toBeDefined();
      const file = `src${path === "/" ? "/index" : path}.md`;
      expect(existsSync(file), statement).toBe(true);
      if (id) expect(readFileSync(file, "utf8"), statement).toContain(`::: figure ${id}\n`);
    }
  });
});
