import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {forwardGradient} from "../../lib/autodiff/dual.js";
import {toNumber} from "../../lib/precise/doubleDouble.js";
import {gradientError, preciseGradient} from "../../lib/precise/gradientError.js";
import {derivative, evaluate, expressions, points, write} from "../autodiff/randomExpressions.js";

const w = Float64Array.of(0.75, 1.5);

describe("the gradient to 30 digits", () => {
  it("is the tape's on random expressions, where rounding errors have a bound", () => {
    fc.assert(
      fc.property(expressions, points, (e, point) => {
        const closed = [0, 1].map(i => evaluate(derivative(e, i), point));
        fc.pre(closed.every(({value, error}) => error <= 1e-14 * Math.abs(value)));
        fc.pre(closed.some(({value}) => value !== 0));
        const at = Float64Array.from(point);
        const g = new Float64Array(2);
        differentiate((arithmetic, v) => write(e, arithmetic, v), 2).gradient(at, g);
        expect(gradientError((arithmetic, v) => write(e, arithmetic, v), at, g)).toBeLessThan(1e-13);
      }),
      {numRuns: 200, seed: 5},
    );
  });

  it("takes the side of min and max that doubles take, and the mean at a tie", () => {
    const f = (order: "min" | "max") =>
      preciseGradient((a, [x, y]) => a[order](x, a.mul(2, y)), w).map(toNumber);
    expect(f("min")).toEqual([1, 0]);
    expect(f("max")).toEqual([0, 2]);
    expect(preciseGradient(({max}, [x, y]) => max(x, y), Float64Array.of(2, 2)).map(toNumber)).toEqual([
      0.5, 0.5,
    ]);
  });

  it("is exact where doubles round: the error of a gradient that lost digits is seen", () => {
    const cancelling = (n: number) =>
      differentiate(
        ({add, mul, square, sin, cos}, [x, y]) => add(mul(n, add(square(sin(x)), square(cos(x)))), mul(x, y)),
        2,
      );
    const errorFor = (n: number) => {
      const g = new Float64Array(2);
      cancelling(n).gradient(w, g);
      return gradientError(
        ({add, mul, square, sin, cos}, [x, y]) => add(mul(n, add(square(sin(x)), square(cos(x)))), mul(x, y)),
        w,
        g,
      );
    };
    expect(errorFor(1e6)).toBeGreaterThan(1e-13);
    expect(errorFor(1e6)).toBeLessThan(1e-9);
    expect(errorFor(1)).toBeLessThan(1e-15);
  });

  it("agrees with duals of doubles where powers have any exponent", () => {
    const g = new Float64Array(2);
    forwardGradient(({pow, mul}, [x, y]) => mul(pow(x, 3), pow(y, -0.5)), w, g);
    expect(gradientError(({pow, mul}, [x, y]) => mul(pow(x, 3), pow(y, -0.5)), w, g)).toBeLessThan(1e-15);
    expect(preciseGradient(({pow}, [x]) => pow(x, 0), w).map(toNumber)).toEqual([0, 0]);
  });

  it("has no relative error where the gradient is zero, and names a gradient of another length", () => {
    expect(gradientError(({square}, [x]) => square(x), Float64Array.of(0), Float64Array.of(0))).toBeNaN();
    expect(() => gradientError(({square}, [x]) => square(x), w, Float64Array.of(0))).toThrow(
      "gradientError: g must have length 2, got 1",
    );
  });
});
