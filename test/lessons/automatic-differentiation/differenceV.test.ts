// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {formula} from "../../../lib/formula/formula.js";
import {scalarFunction} from "../../../lib/formula/scalarFunction.js";
import {gradientAccuracy} from "../../../lib/precise/accuracy.js";
import {differenceV} from "../../../src/sgd/automatic-differentiation/differenceV.js";
import {drawnLoss} from "../../../src/sgd/automatic-differentiation/lossOfEta.js";

const widths = Array.from({length: 31}, (_, k) => 10 ** (k / 2 - 15));
const accuracyOf = (text: string) =>
  gradientAccuracy(formula(text), scalarFunction(text), Float64Array.of(0.8, 1.2), widths);
const here = {h: 1e-8, forward: 4.6e-8, central: 1.9e-8};
const size = {width: 300, height: 300};

describe("the errors of differences", () => {
  it("are drawn as two Vs over a line, with their least values", () => {
    const {textContent, innerHTML} = differenceV(accuracyOf("x*y + sin(x)"), here, size, new Map());
    for (const text of ["forward", "central", "reverse mode", "4.6 · 10⁻⁸ off by forward differences"])
      expect(textContent).toContain(text);
    expect(innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("are left out, and said to be, where there is no gradient", () => {
    const {textContent, innerHTML} = differenceV(accuracyOf("2"), here, size, new Map());
    expect(textContent).toContain("no gradient to compare with here");
    expect(textContent).toContain("none off by forward differences");
    expect(innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("a loss that is drawn", () => {
  it("stays on its axis, and counts as the largest where it is no number", () => {
    const domain = [1e-4, 100] as const;
    expect([1, 1e-9, 1e9, Infinity, Number.NaN].map(loss => drawnLoss(loss, domain))).toEqual([
      1, 1e-4, 100, 100, 100,
    ]);
  });
});
