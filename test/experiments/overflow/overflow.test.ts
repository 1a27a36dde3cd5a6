import {describe, expect, it} from "vitest";
import {overflow} from "../../../lib/experiments/overflow/overflow.js";

const doubling = {lambda: 100, eta: 0.03, start: 1, precision: "float64", most: 2000} as const;

describe("a parabola descended by too long a step", () => {
  it("has its weight at (−2)ᵏ and its loss at 50 · 4ᵏ, exactly, as long as they are numbers", () => {
    const {x, loss} = overflow(doubling);
    for (let k = 0; k < 1024; k++) expect(x[k]).toBe((k % 2 ? -1 : 1) * 2 ** k);
    for (let k = 0; k < 510; k++) expect(loss[k]).toBe(50 * 2 ** (2 * k));
  });

  it("ends with the first NaN, one step after the weight is infinite", () => {
    const {x, infiniteX, noNumber} = overflow(doubling);
    expect(x.length).toBe(noNumber + 1);
    expect([x[infiniteX - 1], x[infiniteX], x[noNumber]]).toEqual([-(2 ** 1023), Infinity, Number.NaN]);
    expect(noNumber).toBe(infiniteX + 1);
  });

  it("is over after 2¹²⁸ in numbers of 32 bits", () => {
    const {x, infiniteLoss, infiniteX} = overflow({...doubling, precision: "float32"});
    expect(Math.abs(x[127])).toBe(2 ** 127);
    // 50 · 4⁶¹ < 2¹²⁸ ≤ 50 · 4⁶².
    expect([infiniteLoss, infiniteX]).toEqual([62, 128]);
  });

  it("overflows in nothing where the step is short enough, or the steps too few", () => {
    for (const changed of [{eta: 0.019}, {eta: 0.02}, {most: 100}]) {
      const {x, infiniteLoss, infiniteX, noNumber} = overflow({...doubling, ...changed});
      expect(x.every(Number.isFinite)).toBe(true);
      expect([infiniteLoss, infiniteX, noNumber]).toEqual([Infinity, Infinity, Infinity]);
    }
  });

  it("refuses wrong arguments in one sentence", () => {
    expect(() => overflow({...doubling, eta: 0})).toThrow("overflow: eta must be in (0, ∞), got 0");
    expect(() => overflow({...doubling, precision: "float16" as "float32"})).toThrow(
      'overflow: precision must be "float64" or "float32", got "float16"',
    );
  });
});
