import {describe, expect, it} from "vitest";
import {formula} from "../../lib/formula/formula.js";
import {scalarFunction} from "../../lib/formula/scalarFunction.js";
import {gradientAccuracy} from "../../lib/precise/accuracy.js";

const widths = Array.from({length: 61}, (_, k) => 10 ** (-15.2 + k / 4));
const accuracyOf = (text: string, w = Float64Array.of(0.8, 1.2)) =>
  gradientAccuracy(formula(text), scalarFunction(text), w, widths);

describe("the accuracy of gradients in doubles", () => {
  it.each(["x*y + sin(x)", "(1 - x)^2 + 100*(y - x^2)^2", "log(exp(x) + exp(y))", "tanh(2*x - y)"])(
    "is that of rounding by reverse mode, √u by forward and u^⅔ by central differences: %s",
    text => {
      const {reverse, bestForward, bestCentral} = accuracyOf(text);
      expect(reverse).toBeLessThan(1e-15);
      expect(bestForward.forward).toBeGreaterThan(1e-9);
      expect(bestForward.forward).toBeLessThan(1e-7);
      expect(bestCentral.central).toBeGreaterThan(1e-12);
      expect(bestCentral.central).toBeLessThan(1e-9);
      expect(bestCentral.h).toBeGreaterThan(bestForward.h);
    },
  );

  it("is lost by reverse mode too where the paths to the output cancel", () => {
    const {reverse} = accuracyOf("1000*(sin(x)^2 + cos(x)^2) + x*y");
    expect(reverse).toBeGreaterThan(1e-15);
    expect(reverse).toBeLessThan(1e-12);
  });

  it("is that of eight points around the middle, in every direction within 10⁻⁴ of it", () => {
    const {points} = accuracyOf("x*y", Float64Array.of(0.8, 1.2));
    const from = points.map(([x, y]) => [x - 0.8, y - 1.2]);
    expect(from).toHaveLength(8);
    for (const [dx, dy] of from) expect(Math.hypot(dx, dy)).toBeLessThan(1e-4);
    expect(new Set(from.map(([dx, dy]) => `${dx > 0} ${dy > 0}`)).size).toBe(4);
  });

  it("is no number where there is no gradient", () => {
    expect(accuracyOf("log(x)", Float64Array.of(-1, 0)).reverse).toBeNaN();
    expect(accuracyOf("2").reverse).toBeNaN();
  });
});
