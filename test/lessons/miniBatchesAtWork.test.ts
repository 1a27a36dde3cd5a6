// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {type Changes, valuesOf} from "../../src/controls/frame/definition.js";
import {readDigits} from "../../src/data/inputs.js";
import {expectedSteps} from "../../src/lib/experiments/batchCost/criticalBatch.js";
import {digitsForBatches, sizesThatFit, trainCountOf} from "../../src/lib/experiments/batchSizes.js";
import batchCost from "../../src/sgd/mini-batches/batchCost.js";
import {endLabels} from "../../src/sgd/mini-batches/endLabels.js";
import linearScaling from "../../src/sgd/mini-batches/linearScaling.js";
import noiseEscape from "../../src/sgd/mini-batches/noiseEscape.js";
import {diverging, endGroups, levelUpTo, windowOf} from "../../src/sgd/mini-batches/scalingEnds.js";
import {escapeMap} from "../../src/workers/jobs/escapeMap.js";
import type {ScalingPart} from "../../src/workers/jobs/scaling.js";
import type {TuningPart} from "../../src/workers/jobs/tuning.js";
import {unseen} from "./everyFigure/figureChecks.js";
import {begun, done, files, show, wordsOf} from "./show.js";

const {settings} = files;
const digits = readDigits();

describe("what batches cost", () => {
  const law = {least: 30, critical: 40};
  const tuned = (batchSize: number, reached = expectedSteps(law, batchSize)): TuningPart => ({
    batchSize,
    eta: 0.5,
    steps: Float64Array.of(0, reached / 2, reached),
    losses: Float64Array.of(2.3, 1, 0.3),
    reached,
    secondsPerStep: 1e-5,
  });
  const sizes = sizesThatFit(settings.batchCost, trainCountOf(digits.count, settings.batchCost));

  it("starts at the target and with the seed of the settings, as its claim does", () => {
    expect(batchCost.initial!(files)).toEqual({target: settings.batchCost.target, seed: settings.seed});
    const inputs = batchCost.work!.inputs(valuesOf(batchCost.parameters), files);
    expect(inputs.map(({batchSize}) => batchSize).toSorted((a, b) => a - b)).toEqual(sizes);
    expect(inputs[0].batchSize).toBe(sizes[0]);
    expect(inputs[1].batchSize).toBe(sizes.at(-1));
  });

  it("counts the digits to train on as the experiment does", () => {
    for (const of of [settings.batchCost, settings.linearScaling]) {
      expect(trainCountOf(digits.count, of)).toBe(digitsForBatches(digits, of, settings.seed).train.count);
    }
  });

  it("fits the law to every second batch size, and at the critical batch needs twice the least steps", () => {
    const wrong = (size: number) => (sizes.indexOf(size) % 2 === 1 ? 2 : 1);
    const parts = sizes.map(size => tuned(size, wrong(size) * expectedSteps(law, size)));
    const {data} = show(batchCost, {}, done(parts));
    expect(data.law!.critical).toBeCloseTo(law.critical, 9);
    expect(data.law!.least).toBeCloseTo(law.least, 9);
    expect(expectedSteps(data.law!, data.law!.critical)).toBeCloseTo(2 * law.least, 9);
    expect(wordsOf(batchCost, show(batchCost, {}, done(parts)))).toEqual(
      expect.arrayContaining([
        "critical batch: 40",
        "there 60 steps, twice the least",
        "never fewer than 30",
      ]),
    );
  });

  it("is drawn before there is anything, in the middle of it, and where the target is out of reach", () => {
    const first = (work: unknown) => wordsOf(batchCost, show(batchCost, {}, work));
    expect(first(unseen)).toContain("Trainings begin when this is in sight");
    expect(first(begun)).toContain("Training, 0 % done");
    const middle = {...begun, parts: [tuned(1), {...tuned(256), reached: Infinity}], share: 0.2};
    expect(wordsOf(batchCost, show(batchCost, {}, middle))).toContain("Training, 20 % done");
    const some = show(batchCost, {}, done(sizes.filter(size => size > 2).map(size => tuned(size))));
    wordsOf(batchCost, some);
    expect(batchCost.summary(some)).toContain("The target was not reached with B = 1, 2.");
    expect(
      batchCost.summary(show(batchCost, {}, {...begun, parts: [tuned(1)], failure: "no room"})),
    ).toContain("The training could not be run: no room.");
  });

  it("has labels that are shared by neighbours that end together", () => {
    const ends = [1, 2, 4, 8].map(B => ({x: B === 8 ? 500 : 100 + B, y: 0.3, color: "", label: String(B)}));
    expect(endLabels(ends, x => x, true).map(({text}) => text)).toEqual(["1–4", "8"]);
    expect(endLabels(ends, x => x, false).map(({text}) => text)).toEqual(["1", "2", "4", "8"]);
  });
});

describe("η in proportion to B", () => {
  const part = (batchSize: number, scaled: boolean, end: number, diverged = false): ScalingPart => ({
    batchSize,
    scaled,
    eta: 0.1,
    losses: Float64Array.of(2.3, end),
    diverged,
  });
  const {linearScaling: scaling} = settings;
  const sizes = sizesThatFit(scaling, trainCountOf(digits.count, scaling));
  const ends = (scaled: (B: number) => number, same: (B: number) => number) => [
    ...sizes.map(B => part(B, true, scaled(B), scaled(B) === Infinity)),
    ...sizes.filter(B => B !== settings.linearScaling.base).map(B => part(B, false, same(B))),
  ];

  it("starts where the settings and the claim do", () => {
    const {eta, epochs} = settings.linearScaling;
    expect(linearScaling.initial!(files)).toEqual({eta, epochs, seed: settings.seed});
  });

  it("is level up to the last batch before the first that leaves the band", () => {
    const level = (bad: number) =>
      show(
        linearScaling,
        {epochs: 1},
        done(
          ends(
            B => (B >= bad ? 0.2 : 0.1),
            () => 0.1,
          ),
        ),
      ).data.level;
    expect(level(64)).toBe(32);
    expect(level(16)).toBe(8);
    expect(level(1e9)).toBe(sizes.at(-1));
    expect(levelUpTo([part(4, true, 0.1), part(8, true, 0.1), part(16, true, 1)], part(8, true, 0.1))).toBe(
      8,
    );
  });

  it("is level nowhere if no other batch ends at the loss of the base", () => {
    const alone = done(
      ends(
        B => (B === 8 ? 0.3 : B < 8 ? 0.1 : Infinity),
        () => 0.3,
      ),
    );
    const shown = show(linearScaling, {epochs: 1}, alone);
    expect(wordsOf(linearScaling, shown)).toContain("level nowhere");
    expect(linearScaling.summary(shown)).toContain("no other batch ends within 15 % of the loss at B = 8.");
  });

  it("says what goes wrong at each end of the same η, and marks what diverges", () => {
    const shown = show(
      linearScaling,
      {epochs: 1},
      done(
        ends(
          B => (B > 100 ? Infinity : 0.1),
          B => (B === 1 || B > 100 ? 1 : 0.1),
        ),
      ),
    );
    const words = wordsOf(linearScaling, shown);
    expect(words).toEqual(
      expect.arrayContaining([
        "the same η: too noisy",
        "the same η: too few steps",
        "η ∝ B: diverges",
        "level up to B = 64",
      ]),
    );
    const summary = linearScaling.summary(shown);
    expect(summary).toContain("within 15 % of the loss at B = 8 up to B = 64.");
    expect(summary).toContain(`B = ${sizes.at(-1)} ends at 10 times`);
  });

  it("says which trainings diverged where their curves leave", () => {
    const shown = show(
      linearScaling,
      {epochs: 1},
      done(
        ends(
          B => (B > 32 ? Infinity : 0.1),
          () => 0.1,
        ),
      ),
    );
    expect(wordsOf(linearScaling, shown)).toContain(`64–${sizes.at(-1)} diverge ↑`);
    expect(diverging([part(8, true, 0.1), part(16, true, 1, true)], sizes)).toBe("16 diverges ↑");
    expect(diverging([part(8, true, 0.1)], sizes)).toBeUndefined();
  });

  it("keeps the words of the first point below the level where it lies in the upper fifth", () => {
    const heights = (loss: number) => {
      const parts = ends(
        () => 0.1,
        B => (B === 1 ? loss : 0.1),
      );
      const drawing = linearScaling.picture.draw(
        show(linearScaling, {epochs: 1}, done(parts)),
        960,
        new Map(),
      );
      const find = (start: string) =>
        Number(
          [...drawing.querySelectorAll("text")]
            .find(node => node.textContent!.startsWith(start))!
            .getAttribute("y"),
        );
      return find("the same η: too noisy") - find("level up to");
    };
    for (const loss of [1.6, 2.3, 4, 9]) expect(heights(loss)).toBeGreaterThan(18);
  });

  it("shows small losses whole, and labels only neighbours with a dash", () => {
    expect(windowOf([part(8, true, 0.004)])[0]).toBe(0.003);
    expect(windowOf([part(8, true, 0.4)])[0]).toBe(0.01);
    const texts = (list: ScalingPart[]) => endGroups(list, sizes, 5).map(({text}) => text);
    expect(texts([part(2, true, 0.1), part(64, true, 0.1)])).toEqual(["2, 64"]);
    expect(texts([2, 4, 8].map(B => part(B, true, 0.1)))).toEqual(["2–8"]);
    expect(texts([part(2, true, 0.1), part(4, true, Infinity, true), part(8, true, 1)])).toEqual(["2", "8"]);
  });

  it("is drawn before there is anything, and where the base itself diverges", () => {
    wordsOf(linearScaling, show(linearScaling));
    const lost = show(
      linearScaling,
      {epochs: 1},
      done(
        ends(
          () => Infinity,
          () => 1,
        ),
      ),
    );
    wordsOf(linearScaling, lost);
    expect(linearScaling.summary(lost)).toContain("diverges even at B = 8");
  });
});

describe("noise in two wells", () => {
  const short = {...files, settings: {...settings, noiseEscape: {...settings.noiseEscape, runs: 1000}}};
  const shown = (changes: Changes<typeof noiseEscape.parameters> = {}, work: unknown = begun) =>
    show(noiseEscape, changes, work, short);

  it("starts with the noise and the step size of the settings", () => {
    const {eta, sigma} = settings.noiseEscape;
    expect(noiseEscape.initial!(files)).toEqual({eta, sigma, seed: settings.seed});
  });

  it("carries runs out of both wells, and nobody without it", () => {
    expect(shown().data.beyond.at(-1)).toBeGreaterThan(0.3);
    expect(shown({from: "deep", sigma: 2, eta: 0.2}).data.beyond.at(-1)).toBeGreaterThan(0.2);
    for (const from of ["shallow", "deep"] as const) expect(shown({from, sigma: 0}).data.ever).toBe(0);
  });

  it("lifts more runs over the top with a larger η or more noise", () => {
    const ever = (eta: number, sigma: number) => shown({eta, sigma}).data.ever;
    expect(ever(0.05, 1.2)).toBeLessThan(ever(0.1, 1.2));
    expect(ever(0.1, 1.2)).toBeLessThan(ever(0.2, 1.2));
    expect(ever(0.1, 0.8)).toBeLessThan(ever(0.1, 1.2));
  });

  it("has more than half over the top where Kramers has half across, and fewer in the other well for good", () => {
    for (const from of ["shallow", "deep"] as const) {
      const {half} = shown({from}).data;
      expect(half.length).toBeGreaterThan(2);
      for (const [sigma, eta] of half) {
        const {ever, beyond} = shown({from, eta, sigma}).data;
        expect(ever).toBeGreaterThan(0.5);
        expect(ever).toBeLessThan(0.85);
        expect(beyond.at(-1)!).toBeLessThan(ever);
      }
    }
  });

  it("draws the map of the runs that have been over the top, row by row", () => {
    const [input] = noiseEscape.work!.inputs(valuesOf(noiseEscape.parameters), {
      settings: {...settings, noiseEscape: {...settings.noiseEscape, runs: 50, steps: 40}},
    });
    const rows = [...escapeMap({...input, etas: input.etas.slice(-2)})].filter(row => row !== undefined);
    for (const {shares} of rows) expect(shares[0]).toBe(0);
    expect(Math.max(...rows[1].shares)).toBeGreaterThan(0.5);
    const drawn = shown({}, done(rows));
    expect(wordsOf(noiseEscape, drawn)).toContain("half, by Kramers");
    expect(noiseEscape.table(drawn).rows).toHaveLength(2 * input.stds.length);
  });

  it("solves its exercise with the printed values, and not before", () => {
    const {deep} = noiseEscape.exercises!;
    if (!("solution" in deep)) throw new Error("the exercise has no solution");
    expect(deep.progress(shown()).done).toBe(false);
    expect(deep.progress(shown({from: "deep"})).done).toBe(false);
    expect(deep.progress(shown(deep.solution)).done).toBe(true);
  });
});
