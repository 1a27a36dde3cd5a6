// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {judge} from "../../src/controls/page/exercises.js";
import {checkEdgeOfStability} from "../../src/lib/experiments/edgeOfStability/result.js";
import {checkHessianSpectra} from "../../src/lib/experiments/hessianSpectrum/result.js";
import {scalesOf} from "../../src/lib/experiments/hessianSpectrum/scales.js";
import digitsSpectrum from "../../src/steps/step-size/digitsSpectrum.js";
import {dotColumns} from "../../src/steps/step-size/dotColumns.js";
import edgeOfStability from "../../src/steps/step-size/edgeOfStability.js";
import {upTo} from "../../src/steps/step-size/upTo.js";
import {begun, show, wordsOf} from "./show.js";

/** A spectrum of ten, with two negative and two that are 0. */
const eigenvalues = [-0.1, -0.001, 0, 1e-12, 1e-5, 1e-4, 0.001, 0.01, 0.5, 2];
const spectra = checkHessianSpectra(
  {
    settings: {hidden: 1, batchSize: 1, eta: 0.1, passes: [1, 2, 3], testShare: 0.5},
    dimension: 10,
    trainCount: 20,
    spectra: [1, 2, 3].map(passes => ({passes, loss: 1, eigenvalues})),
  },
  "made.json",
  "",
);
const spectrumAt = (changes: object) => show(digitsSpectrum, changes, begun, {spectra});

describe("the spectrum of a network", () => {
  it("is counted by its scales: signs, and the share below a thousandth of the largest", () => {
    const {scales} = spectrumAt({}).data;
    expect(scales).toEqual(scalesOf(eigenvalues));
    expect([scales.negative, scales.zero, scales.small]).toEqual([2, 2, 0.7]);
    expect(wordsOf(digitsSpectrum, spectrumAt({}))).toEqual(
      expect.arrayContaining([
        "70 %",
        "2 negative: there f bends down",
        "← 2 more, too small for the axis; 2 of them 0 to rounding",
      ]),
    );
  });

  it("asks for the edge, 2 over the largest eigenvalue, and takes nothing beyond it or 6 % below it", () => {
    const {answer, tolerance} = digitsSpectrum.exercises!.safe as {
      answer: (shown: unknown) => number;
      tolerance: number;
    };
    const takes = (text: string) => judge(text, answer(spectrumAt({eta: 5})), tolerance).done;
    expect(["0.94", "0.951", "0.999", "1.01"].map(takes)).toEqual([false, true, true, false]);
    for (const [eta, beyond] of [
      [0.99, 0],
      [1.01, 1],
    ])
      expect(spectrumAt({eta}).data.beyond).toBe(beyond);
  });

  it("has its steepest directions diverge one after the other as 2/η goes left", () => {
    expect([0.9, 1.1, 5].map(eta => spectrumAt({eta}).data.beyond)).toEqual([0, 1, 2]);
    expect(wordsOf(digitsSpectrum, spectrumAt({eta: 5}))).toContain("2 too steep: diverges");
    expect(digitsSpectrum.summary(spectrumAt({eta: 1.1}))).toContain("With η = 1.1, one is too steep");
  });

  it("writes “too steep” below the numbers along the top, wherever it stands left of the wall", () => {
    for (const [eta, width] of [
      [1.1, 960],
      [5, 960],
      [1.1, 350],
    ]) {
      const drawn = digitsSpectrum.picture.draw(spectrumAt({eta}), width, new Map());
      const texts = [...drawn.querySelectorAll("text")];
      const height = (pattern: RegExp) =>
        Number(texts.find(each => pattern.test(each.textContent!))!.getAttribute("y"));
      expect(height(/too steep/) - height(/^10. steps/)).toBeGreaterThan(30);
    }
  });

  it("has few directions done at a step that all bear, and never a negative one", () => {
    const {done, steps} = spectrumAt({eta: 0.9}).data;
    // (1 − 0.9 · 2)ᵏ and (1 − 0.9 · 0.5)ᵏ; 0.01 takes 1529 steps.
    expect(done).toBe(2);
    expect(steps.slice(0, 3)).toEqual([Infinity, Infinity, Infinity]);
  });

  it("draws and tells the ends of its η at every moment", () => {
    for (const eta of [0.2, 200]) {
      for (const moment of ["early", "middle", "late"]) {
        const shown = spectrumAt({eta, moment});
        wordsOf(digitsSpectrum, shown);
        expect(digitsSpectrum.summary(shown)).not.toMatch(/NaN|undefined|Infinity/);
        expect(digitsSpectrum.table(shown).rows).toHaveLength(10);
      }
    }
  });

  it("stands in columns by size, the signs apart", () => {
    const columns = dotColumns([0.02, -0.03, 5, 0.5, 0, 1e-9], [0.01, 10], 3);
    expect(columns.map(({positive}) => positive)).toEqual([[0], [3], [2]]);
    expect(columns.map(({negative}) => negative)).toEqual([[1], [], []]);
  });
});

/** Three trainings: one that climbs, one at the edge, one that ended early. */
const trainings = checkEdgeOfStability(
  {
    settings: {examples: 10, hidden: 1, etas: [0.5, 1], smallEtas: [0.1], steps: 20, every: 10},
    dimension: 5,
    trainings: [
      {eta: 0.1, step: [0, 10, 20], loss: [1, 0.5, 0.25], sharpness: [4, 5, 8]},
      {eta: 0.5, step: [0, 10, 20], loss: [1, 0.4, 0.3], sharpness: [2, 4, 4.04]},
      {eta: 1, step: [0, 10], loss: [1, 2], sharpness: [3, 3]},
    ],
  },
  "made.json",
  "",
);
const edgeAt = (changes: object) => show(edgeOfStability, changes, begun, {trainings});

describe("the sharpness of a network along its training", () => {
  it("is shown as sharpness · η/2 against 1, or itself against 2/η", () => {
    expect(edgeAt({}).data.trainings[1].shown).toEqual([0.5, 1, 1.01]);
    expect(edgeAt({}).data.trainings[1].level).toBe(1);
    expect(
      edgeAt({scale: "sharpness"}).data.trainings.map(({shown, level}) => [shown.at(-1), level]),
    ).toEqual([
      [8, 20],
      [4.04, 4],
      [3, 2],
    ]);
    expect(wordsOf(edgeOfStability, edgeAt({scale: "sharpness"}))).toContain("dashed: 2/η of each");
  });

  it("is told at the step shown, a training that ended early at its last", () => {
    expect(edgeOfStability.summary(edgeAt({step: 10}))).toBe(
      "A network of 5 weights after 10 steps: sharpness · η/2 is 0.25 with η = 0.1, 1 with η = 0.5, 1.5 with η = 1.",
    );
    expect(edgeOfStability.table(edgeAt({})).rows[2].slice(-2)).toEqual(["diverged", "diverged"]);
    wordsOf(edgeOfStability, edgeAt({step: 0}));
  });

  it("is taken at the last record at or before a step", () => {
    expect([0, 9, 10, 25].map(step => upTo([0, 10, 20], step))).toEqual([1, 1, 2, 3]);
  });
});
