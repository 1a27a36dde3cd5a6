// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Task} from "../../src/controls/frame/definition.js";
import adadeltaLecture from "../../src/steps/adaptive-methods/adadeltaLecture.js";
import adadeltaZeiler from "../../src/steps/adaptive-methods/adadeltaZeiler.js";
import {dragged, show, wordsOf} from "./show.js";

describe("one step of two AdaDeltas", () => {
  const lengths = (changes: object) =>
    show(adadeltaLecture, changes).data.columns.map(({step}) => Math.abs(step.next - step.w));

  it("keeps its length where the gradient is multiplied by a hundred", () => {
    const [before, after] = [4, 400].map(lambda => lengths({lambda}));
    for (const [i, length] of after.entries()) expect(length / before[i]).toBeCloseTo(1, 5);
  });

  it("shrinks with the weight in the lecture’s method, and stays in Zeiler’s", () => {
    const [[lectureFar, zeilerFar], [lectureNear, zeilerNear]] = [2.4, 0.24].map(start => lengths({start}));
    expect(lectureNear / lectureFar).toBeCloseTo(0.1, 3);
    expect(zeilerNear / zeilerFar).toBeCloseTo(1, 5);
    expect(lectureFar).toBeCloseTo(0.2 * 2.4, 5);
  });

  it("starts at √(ε/γ) in Zeiler’s, and grows", () => {
    const [, first] = lengths({});
    expect(first).toBeCloseTo(Math.sqrt(1e-6 / 0.1), 6);
    expect(lengths({step: 50})[1]).toBeGreaterThan(first);
  });

  it("are half as long from 0.5: the exercise takes no other η", () => {
    const {progress} = adadeltaLecture.exercises!.half as unknown as Task<never, unknown>;
    const done = (changes: object) => progress(show(adadeltaLecture, changes) as never).done;
    expect([{start: -0.5}, {eta: 0.0417}, {start: 0.45}].map(done)).toEqual([true, false, false]);
  });

  it("stay near η times the weight at first in the lecture’s, until the weight has crossed 0; Zeiler’s hardly grow", () => {
    const at = (step: number) => show(adadeltaLecture, {step}).data.columns;
    const share = (step: number) => {
      const [
        {
          step: {w, next},
        },
      ] = at(step);
      return Math.abs((next - w) / w);
    };
    for (const step of [0, 1, 2, 3]) expect(share(step)).toBeLessThan(1.25 * 0.2);
    expect(share(9)).toBeGreaterThan(1);
    const zeiler = [0, 59].map(step => Math.abs(at(step)[1].step.next - at(step)[1].step.w));
    expect(zeiler[1] / zeiler[0]).toBeLessThan(1.5);
  });

  it("is written with as many digits as show that the weight has moved", () => {
    const {lines} = show(adadeltaLecture).data.columns[1];
    expect(lines.at(-1)!.numbers).toBe("2.4 − 0.00316 = 2.39684");
  });

  it("has its numbers said, and the lines that differ", () => {
    expect(wordsOf(adadeltaLecture, show(adadeltaLecture))).toEqual(
      expect.arrayContaining([
        "step 0.48",
        "0.2 of the weight",
        "= 0.9 · 0 + 0.1 · 2.4² = 0.576",
        "step 0.00316",
      ]),
    );
    const differing = show(adadeltaLecture).data.columns.map(
      ({lines}) => lines.find(line => line.differs)?.formula,
    );
    expect(differing).toEqual(["Sʷ ← (1 − γ) Sʷ + γ w²", "Sᵈ ← (1 − γ) Sᵈ + γ d²"]);
  });
});

describe("two AdaDeltas on one valley", () => {
  const first = (changes: object) => {
    const {lengths} = show(adadeltaZeiler, changes).data;
    return [lengths.lecture[0], lengths.zeiler[0]];
  };

  it("are made alike by ε: the exercise takes neither another η nor another start", () => {
    const {progress} = adadeltaZeiler.exercises!.alike as unknown as Task<never, unknown>;
    const done = (changes: object) => progress(show(adadeltaZeiler, changes) as never).done;
    expect(done({epsilon: 1.12e-4})).toBe(true);
    for (const evasion of [{eta: 0.002}, {epsilon: 1.12e-4, gamma: 0.06}, {start: [0.1, 0.1]}])
      expect(done(evasion)).toBe(false);
  });

  it("make a first step ten times as long for a hundred times the ε, but for the lecture’s", () => {
    const [[lecture, zeiler], [lectureMore, zeilerMore]] = [1e-6, 1e-4].map(epsilon => first({epsilon}));
    expect(zeilerMore / zeiler).toBeCloseTo(10, 1);
    expect(lectureMore / lecture).toBeCloseTo(1, 3);
  });

  it("take ε from the ring at its axis", () => {
    const shown = show(adadeltaZeiler);
    const {epsilon} = dragged(adadeltaZeiler, "ε", 0, 10 * shown.data.first, shown) as {epsilon: number};
    expect(epsilon / shown.values.epsilon).toBeCloseTo(100, 9);
  });

  it("start short near the origin in the lecture’s form, and as ever in Zeiler’s", () => {
    const [[lecture, zeiler], [lectureNear, zeilerNear]] = [{}, {start: [0.03, 0.015]}].map(first);
    expect(lectureNear).toBeLessThan(lecture / 20);
    expect(zeilerNear / zeiler).toBeCloseTo(1, 3);
    expect(wordsOf(adadeltaZeiler, show(adadeltaZeiler))).toContain("both weights 0");
  });

  it("part by default: the lecture’s has arrived, and Zeiler’s is on its way", () => {
    const {runs} = show(adadeltaZeiler).data;
    expect(runs.lecture.values[300]).toBeLessThan(1e-6);
    expect(runs.zeiler.values[300]).toBeGreaterThan(0.1);
    expect(wordsOf(adadeltaZeiler, show(adadeltaZeiler))).toContain("the lecture: below the scale");
  });
});
