// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {valuesOf} from "../../src/controls/frame/definition.js";
import {deepPlainEtas, deepPlainNames} from "../../src/lib/experiments/deepPlain/deepPlain.js";
import {rareClassesSettings, unequalSizes} from "../../src/lib/experiments/rareClasses/rareClasses.js";
import adamRare from "../../src/steps/adam/adamRare.js";
import adamRobust from "../../src/steps/adam/adamRobust.js";
import adamStep from "../../src/steps/adam/adamStep.js";
import {deepPlain} from "../../src/workers/jobs/deepPlain.js";
import {type RareClassesPart, rareClasses} from "../../src/workers/jobs/rareClasses.js";
import {begun, done, dragged, files, show, wordsOf} from "./show.js";

const {groups, steps} = rareClassesSettings;

/** What the workers make of a figure's inputs, at the step sizes named. */
function trained(inequality: number, exponents: Readonly<Record<string, number>>): RareClassesPart[] {
  return Object.entries(exponents).flatMap(([method, exponent]) =>
    [...rareClasses({method, exponents: [exponent], inequality, seed: files.settings.seed})].filter(
      part => part !== undefined,
    ),
  );
}

describe("rare classes", () => {
  it("are in groups of equally many examples, from 32 to 1 down to all alike", () => {
    for (let inequality = 0; inequality < groups; inequality++) {
      const sizes = unequalSizes(groups, inequality);
      for (const group of sizes) expect(group.reduce((sum, size) => sum + size, 0)).toBe(2 ** groups);
      expect(sizes[0][0] / sizes.at(-1)![0]).toBe(2 ** inequality);
    }
  });

  it("are as unequal as the ring says that is nearest, by factors of two", () => {
    const shown = show(adamRare);
    for (const [y, inequality] of [
      [2 ** 2.6, 3],
      [2 ** 2.4, 2],
      [0.1, 0],
      [1e4, groups - 1],
    ])
      expect(dragged(adamRare, "how unequal", 0, y, shown)).toEqual({inequality});
  });

  it("are worse off than a blind guess with gradient descent, and best known with Adam", () => {
    // The step sizes that each finds best: the others are left out here.
    const shown = show(adamRare, {}, done(trained(5, {"gradient descent": 7, momentum: 7, Adam: -2})));
    const end = (method: "gradient descent" | "momentum" | "Adam") => {
      const {losses, groups: all} = shown.data.trainings[method]!;
      return {mean: losses[steps], groups: [...all.subarray(steps * groups)]};
    };
    const blind = Math.log(shown.data.classes);
    expect(end("gradient descent").groups.at(-1)).toBeGreaterThan(blind);
    expect(end("gradient descent").groups).toEqual(end("gradient descent").groups.toSorted((a, b) => a - b));
    expect(end("Adam").groups.at(-1)).toBe(Math.min(...end("Adam").groups));
    expect(end("Adam").mean).toBeLessThan(end("momentum").mean / 3);
    expect(wordsOf(adamRare, shown)).toEqual(
      expect.arrayContaining(["rarest: worse than a guess", "blind guess", "32 classes seen twice each"]),
    );
  });

  it("are told in a summary that is no longer than others, how each method stands at both ends among it", () => {
    const ends = {"gradient descent": 7, momentum: 7, Adam: -2};
    const [told, begun] = [steps, 0].map(step =>
      adamRare.summary(show(adamRare, {step}, done(trained(5, ends)))),
    );
    expect(told).toMatch(
      /^63 classes, 32 to 1\. Loss after 50 steps \(most frequent, rarest\): gradient descent [\d.]+ \([\d.]+, [\d.]+; η = /,
    );
    for (const summary of [told, begun]) expect(summary.length).toBeLessThanOrEqual(200);
  });

  it("leave Adam no lead over momentum where all classes are alike", () => {
    const {trainings} = show(adamRare, {inequality: 0}, done(trained(0, {momentum: 12, Adam: -2}))).data;
    expect(trainings.Adam!.losses[steps] / trainings.momentum!.losses[steps]).toBeGreaterThan(0.8);
  });

  it("leave gradient descent far behind where all are alike, and say that they are", () => {
    const shown = show(adamRare, {inequality: 0}, done(trained(0, {"gradient descent": 10, Adam: -2})));
    const [descent, adam] = (["gradient descent", "Adam"] as const).map(key => shown.data.trainings[key]!);
    expect(descent.losses[steps]).toBeGreaterThan(2 * adam.losses[steps]);
    expect(adamRare.summary(shown)).toContain("all alike");
    expect(adamRare.summary(shown)).not.toContain("rarest");
    expect(wordsOf(adamRare, shown)).toContain("all alike");
  });

  it("are tuned over all step sizes, those that are often best first", () => {
    const inputs = adamRare.work!.inputs(valuesOf(adamRare.parameters), files);
    expect(inputs).toHaveLength(6);
    expect(inputs.slice(0, 3).map(({exponents}) => exponents.length)).toEqual([1, 1, 1]);
    for (const {seed} of inputs) expect(seed).toBe(files.settings.seed);
  });

  it("are drawn before there is anything, and where the work failed", () => {
    expect(adamRare.summary(show(adamRare))).toContain("The trainings begin");
    expect(wordsOf(adamRare, show(adamRare))).toContain("training, 0 %");
    const failed = show(adamRare, {}, {...begun, failure: "no room"});
    expect(adamRare.summary(failed)).toBe("The trainings could not be run: no room.");
    wordsOf(adamRare, failed);
  });
});

describe("a deep plain network", () => {
  const built = {
    settings: files.settings.deepPlain,
    seed: files.settings.seed,
    curves: deepPlainNames.map(method => ({
      method,
      shares: deepPlainEtas.map((_, k) => (method === "adam" && k > 2 && k < 7 ? 0.9 : k === 5 ? 0.6 : 0.1)),
    })),
  };
  const read = {...files, built};

  it("shows at first what was made with the settings, and asks the workers for nothing", () => {
    const values = valuesOf(adamRobust.parameters, adamRobust.initial!(read));
    expect(adamRobust.work!.inputs(values, read)).toEqual([]);
    const shown = show(adamRobust, adamRobust.initial!(read), begun, read);
    expect(wordsOf(adamRobust, shown)).toEqual(
      expect.arrayContaining(["Adam", "90 % at best", "at no step size"]),
    );
    expect(shown.data.learned.find(({method}) => method === "momentum")!.range).toBeUndefined();
  });

  it("counts what reaches the level that is dragged", () => {
    const lower = show(adamRobust, {...adamRobust.initial!(read), level: 0.5}, begun, read);
    for (const {range} of lower.data.learned) expect(range).toBeDefined();
  });

  it("is trained anew with another depth: with 2 layers gradient descent learns too", () => {
    const values = valuesOf(adamRobust.parameters, {...adamRobust.initial!(read), depth: 2});
    const inputs = adamRobust.work!.inputs(values, read);
    expect(inputs.map(({method}) => method).sort()).toEqual([...deepPlainNames].sort());
    const [descent] = inputs.filter(({method}) => method === "gradientDescent");
    const parts = [...deepPlain(descent)].filter(part => part !== undefined);
    const shown = show(
      adamRobust,
      {...adamRobust.initial!(read), depth: 2},
      {...done(parts), share: 0.2},
      read,
    );
    expect(shown.data.learned[0].range!.decades).toBeGreaterThan(0.3);
    expect(adamRobust.summary(shown)).toContain("Still training.");
    wordsOf(adamRobust, shown);
  });

  it("is drawn before there is anything, and where the work failed", () => {
    const other = {depth: 4, steps: 135};
    expect(adamRobust.summary(show(adamRobust, other, begun, read))).toBe("The trainings have begun.");
    wordsOf(adamRobust, show(adamRobust, other, begun, read));
    const failed = show(adamRobust, other, {...begun, failure: "no room"}, read);
    expect(adamRobust.summary(failed)).toBe("The trainings could not be run: no room.");
    expect(wordsOf(adamRobust, failed)).toContain("could not be run");
  });
});

describe("the map of one step of Adam", () => {
  it("says where a walk leaves it, by an arrow and, while it is outside, in words", () => {
    const thrown = {beta: 0.1, gamma: 1, eta: 0.6};
    const inside = ({step, ...changes}: {step: number}) =>
      show(adamStep, {...changes, step})
        .data.walk.slice(0, step)
        .every(updates => Math.abs(updates[1].after) < 1.8);
    const words = wordsOf(adamStep, show(adamStep, {...thrown, step: 40}));
    const told = words.find(text => text.startsWith("leaves the picture at update"))!;
    const left = Number(told.match(/\d+$/)![0]);
    expect([left - 1, left].map(step => inside({...thrown, step}))).toEqual([true, false]);
    const within = wordsOf(adamStep, show(adamStep, {step: 40}));
    expect(within).toContain("downhill");
    expect(within.some(text => text.startsWith("leaves"))).toBe(false);
  });
});

it("the table of Adam's steps says how far each weight goes from one row to the next", () => {
  const {columns, rows} = adamStep.table(show(adamStep));
  for (const i of ["₁", "₂"]) {
    const [w, step] = [`w${i}`, `step${i}`].map(name => columns.indexOf(name));
    for (const [k, row] of rows.slice(1).entries())
      expect(Number(rows[k][w]) + Number(rows[k][step])).toBeCloseTo(Number(row[w]), 12);
  }
});
