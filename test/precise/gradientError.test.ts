import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ScalarFunction} from "../../lib/autodiff/arithmetic.js";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {forwardGradient} from "../../lib/autodiff/dual.js";
import {throughDescent} from "../../lib/autodiff/throughDescent.js";
import {formula} from "../../lib/formula/formula.js";
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

  it("shows that reverse mode is right where a descent has made its loss rugged, until rounding errors take over", () => {
    const through: ScalarFunction = ({add, sub, mul, sin, cos, square, constant}, [eta]) => {
      let [x, y] = [constant(1.8), constant(0.9)];
      for (let k = 0; k < 20; k++) {
        const above = sub(y, sin(x));
        const along = sub(x, mul(10, mul(above, cos(x))));
        [x, y] = [sub(x, mul(eta, along)), sub(y, mul(eta, mul(10, above)))];
      }
      return add(mul(0.5, square(x)), mul(5, square(sub(y, sin(x)))));
    };
    const L = throughDescent(formula("0.5*x^2 + 5*(y - sin(x))^2"), [1.8, 0.9], 20);
    const slope = new Float64Array(1);
    const errorAt = (eta: number) => {
      L.gradient(Float64Array.of(eta), slope);
      return gradientError(through, Float64Array.of(eta), slope);
    };
    expect(errorAt(0.05)).toBeLessThan(1e-14);
    expect(errorAt(0.2131)).toBeLessThan(1e-8);
    expect(Math.abs(slope[0])).toBeGreaterThan(1e6);
    expect(errorAt(0.25)).toBeGreaterThan(0.1);
  });
});
