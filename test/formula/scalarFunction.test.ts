import {describe, expect, it} from "vitest";
import {directionalDerivative} from "../../lib/autodiff/dual.js";
import {numbers} from "../../lib/autodiff/numbers.js";
import {scalarFunction} from "../../lib/formula/scalarFunction.js";

describe("a formula over any arithmetic", () => {
  it("computes with numbers", () => {
    expect(scalarFunction("x*y + 2*e")(numbers, [3, 5])).toBe(15 + 2 * Math.E);
  });

  it("differentiates with duals", () => {
    const along = directionalDerivative(scalarFunction("x*y"), Float64Array.of(3, 5), Float64Array.of(1, 10));
    expect(along).toEqual({value: 15, tangent: 5 + 30});
  });

  it("is a constant where it names no variable", () => {
    const f = scalarFunction("sqrt(4)");
    expect(f(numbers, [3, 5])).toBe(2);
    expect(directionalDerivative(f, Float64Array.of(1, 1), Float64Array.of(1, 1))).toEqual({
      value: 2,
      tangent: 0,
    });
  });

  it("names its own variables, and points at any other", () => {
    expect(scalarFunction("2*a", ["a"])(numbers, [4])).toBe(8);
    expect(() => scalarFunction("2*x", ["a"])).toThrow("Column 3: “x” is not known; known are a, pi, e");
  });
});
