import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {
  bestCentralStep,
  bestForwardStep,
  centralDifference,
  centralDifferences,
  forwardDifference,
  forwardDifferences,
  secondDifference,
  unitRoundoff,
} from "../../lib/autodiff/finiteDifferences.js";

describe("finite differences", () => {
  it("are exact on lines and, where central, on parabolas, as far as numbers are", () => {
    expect(forwardDifference(x => 3 * x, 2, 0.5)).toBe(3);
    expect(centralDifference(x => x * x, 2, 0.5)).toBe(4);
    expect(forwardDifference(x => x * x, 2, 0.5)).toBe(4.5);
    expect(secondDifference(x => 3 * x * x + x, 2, 0.5)).toBe(6);
  });

  it("err by truncation as predicted while h is large: |f″|h/2 and |f‴|h²/6", () => {
    const h = 1e-3;
    expect(Math.abs((forwardDifference(Math.exp, 0, h) - 1) / (h / 2) - 1)).toBeLessThan(1e-3);
    expect(Math.abs((centralDifference(Math.exp, 0, h) - 1) / ((h * h) / 6) - 1)).toBeLessThan(1e-3);
    expect(Math.abs((secondDifference(Math.exp, 0, 0.01) - 1) / (1e-4 / 12) - 1)).toBeLessThan(1e-3);
  });

  it("err by no more than rounding allows while h is small, and by far more than at the best h", () => {
    const h = 1e-12;
    const errors = Array.from({length: 100}, (_, i) => {
      const x = i / 100;
      return Math.abs(forwardDifference(Math.exp, x, h) - Math.exp(x)) / Math.exp(x);
    });
    // x + h is rounded as well as the two values: |f′||x|u/h more.
    expect(Math.max(...errors)).toBeLessThan((5 * unitRoundoff) / h);
    expect(Math.max(...errors)).toBeGreaterThan(1000 * bestForwardStep(1, 1));
  });

  it("have their best steps at 2√(u|f/f″|) and ∛(3u|f/f‴|)", () => {
    expect(bestForwardStep(1, 1)).toBeCloseTo(2 * Math.sqrt(2 ** -53), 20);
    expect(bestForwardStep(-4, 1)).toBe(2 * bestForwardStep(1, 1));
    expect(bestCentralStep(1, -1)).toBe(Math.cbrt(3 * 2 ** -53));
  });

  it("give a gradient to compare with", () => {
    const f = differentiate(({mul, sin, exp}, [x, y]) => mul(sin(x), exp(y)), 2);
    const w = Float64Array.of(0.4, 0.8);
    const [exact, differences] = [new Float64Array(2), new Float64Array(2)];
    f.gradient(w, exact);
    centralDifferences(f, w, 1e-5, differences);
    for (const i of [0, 1]) expect(Math.abs(differences[i] - exact[i])).toBeLessThan(1e-9);
    forwardDifferences(f, w, 1e-8, differences);
    for (const i of [0, 1]) expect(Math.abs(differences[i] - exact[i])).toBeLessThan(1e-7);
    expect([...w]).toEqual([0.4, 0.8]);
  });

  it("want a width above zero, and vectors of one length", () => {
    expect(() => forwardDifference(Math.exp, 0, 0)).toThrow("forwardDifference: h must be in (0, ∞), got 0");
    expect(() => centralDifference(Math.exp, 0, -1)).toThrow(
      "centralDifference: h must be in (0, ∞), got -1",
    );
    const f = differentiate((_, [x]) => x, 1);
    expect(() => centralDifferences(f, new Float64Array(1), 1e-5, new Float64Array(2))).toThrow(
      "out must have length 1",
    );
  });
});
