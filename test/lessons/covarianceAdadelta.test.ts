// @vitest-environment jsdom

import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {judge} from "../../src/controls/page/exercises.js";
import {
  formOf,
  inUnit,
  unitBowl,
  unitEpsilon,
  unitStart,
} from "../../src/lib/experiments/adadeltaUnit/adadeltaUnit.js";
import {covariance} from "../../src/lib/invariance/covariance.js";
import {stretching} from "../../src/lib/objectives/wrappers/changeOfVariables.js";
import adadeltaCovariant from "../../src/steps/covariance/adadeltaCovariant.js";
import adadeltaOrigin from "../../src/steps/covariance/adadeltaOrigin.js";
import {dragged, show, wordsOf} from "./show.js";

describe("the length in ε", () => {
  const paths = (changes: object) => show(adadeltaCovariant, changes).data.paths;
  const loss = (points: Float64Array) => {
    const [x, y] = points.subarray(points.length - 2);
    return Math.hypot(x - 1, y + 1);
  };

  it("takes the run to the minimum in a unit ten times as long, and hardly starts it in a finer one", () => {
    const {path, mappedBack} = paths({});
    const whole = Math.hypot(3 - 1, 0.5 + 1);
    expect(loss(mappedBack)).toBeLessThan(0.2 * whole);
    expect(1 - loss(path) / whole).toBeCloseTo(2 / 3, 1);
    expect(loss(paths({unit: 1000}).mappedBack)).toBeGreaterThan(0.9 * whole);
  });

  it("is gone in every unit where ε is rescaled too, in both forms", () => {
    for (const form of ["zeiler", "lecture"] as const)
      for (const unit of [1e-3, 0.1, 30, 1000])
        expect(show(adadeltaCovariant, {form, unit, rescaled: true}).data.paths.deviation).toBeLessThan(
          1e-12,
        );
  });

  it("matters less in the lecture's form, where the weights are larger than √ε", () => {
    for (const unit of [3, 30, 1000])
      expect(inUnit("lecture", unit, false).deviation).toBeLessThan(
        0.1 * inUnit("zeiler", unit, false).deviation,
      );
  });
});

describe("the ε that the exercise asks for", () => {
  const {answer, tolerance} = adadeltaCovariant.exercises!.same as unknown as {
    answer: () => number;
    tolerance: number;
  };
  const unit = 20;
  const deviation = (epsilon: number) =>
    covariance({
      objective: unitBowl,
      w0: unitStart,
      steps: 300,
      method: (_, {lossScale}) => formOf("zeiler", lossScale === 1 ? unitEpsilon : epsilon),
      change: stretching([unit, unit]),
      lossScale: unit ** 2,
    }).deviation;

  it("gives the same path, which a tenth more or less does not, nor the ε as it was", () => {
    expect(deviation(answer())).toBeLessThan(1e-12);
    for (const other of [0.9 * answer(), 1.1 * answer(), unitEpsilon, unitEpsilon * unit]) {
      expect(deviation(other)).toBeGreaterThan(1e-3);
      expect(judge(String(other), answer(), tolerance).done).toBe(false);
    }
  });

  it("is the number that the page prints, of the ε that the page gives", () => {
    const page = readFileSync("src/steps/covariance.md", "utf8");
    expect(page).toContain(`becomes ${unit}`);
    expect(page).toContain(`$20^2 \\cdot 10^{-6} = 4 \\cdot 10^{-4}$`);
    expect(judge("4e-4", answer(), tolerance).done).toBe(true);
  });

  it("stands beside the line of the deviations", () => {
    expect(wordsOf(adadeltaCovariant, show(adadeltaCovariant)).join(" ")).toContain("ε as it was, 10⁻⁶");
  });

  it("draws a leap that ends out of sight up to the edge alone, with an arrow, and others whole", () => {
    const lines = (unit: number) =>
      [
        ...adadeltaCovariant.picture
          .draw(show(adadeltaCovariant, {unit}), 960, new Map())
          .querySelectorAll('path[stroke-dasharray="4 6"]'),
      ].map(path => path.getAttribute("d")!.split("L").length);
    expect(lines(0.1)).toEqual([301]);
    expect(lines(1e-3)[0]).toBeLessThan(10);
    const arrows = (unit: number) =>
      [
        ...adadeltaCovariant.picture
          .draw(show(adadeltaCovariant, {unit}), 960, new Map())
          .querySelectorAll("path"),
      ].filter(path => path.getAttribute("d")?.match(/^M[^M]+M[^ML]+L[^L]+L[^L]+$/)).length;
    expect([arrows(0.1), arrows(1e-3)]).toEqual([0, 1]);
  });

  it("has a floor of the axis that is said to be one: at the unit 1 nothing deviates", () => {
    expect(show(adadeltaCovariant, {unit: 1}).data.paths.deviation).toBe(0);
    expect(wordsOf(adadeltaCovariant, show(adadeltaCovariant, {unit: 1}))).toContain("≤ 10⁻¹⁶");
  });
});

describe("the origin", () => {
  it("bends the lecture's path and leaves Zeiler's, wherever it is dragged to", () => {
    for (const origin of [
      [2.6, -1.4],
      [0.5, 0.6],
      [-0.9, 0.5],
      [3.9, -1.7],
    ] as const) {
      const {ofLecture, ofZeiler} = show(adadeltaOrigin, {origin}).data;
      expect(ofLecture.deviation).toBeGreaterThan(0.02);
      expect(ofZeiler.deviation).toBeLessThan(1e-12);
    }
    expect(show(adadeltaOrigin, {origin: [0, 0]}).data.ofLecture.deviation).toBe(0);
    expect(dragged(adadeltaOrigin, "origin", 2, 0.5, show(adadeltaOrigin))).toEqual({origin: [2, 0.5]});
  });
});
