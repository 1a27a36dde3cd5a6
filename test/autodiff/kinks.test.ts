import {describe, expect, it} from "vitest";
import type {ScalarFunction} from "../../lib/autodiff/arithmetic.js";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {forwardGradient} from "../../lib/autodiff/dual.js";

const kinks: [string, ScalarFunction, number[], number[]][] = [
  ["abs′(0) = 0", ({abs}, [x]) => abs(x), [0], [0]],
  ["abs is its sign elsewhere", ({abs}, [x]) => abs(x), [-3], [-1]],
  ["relu′(0) = 0", ({relu}, [x]) => relu(x), [0], [0]],
  ["relu is the identity above", ({relu}, [x]) => relu(x), [2], [1]],
  ["max shares the derivative at a tie", ({max}, [x, y]) => max(x, y), [2, 2], [0.5, 0.5]],
  ["min shares the derivative at a tie", ({min}, [x, y]) => min(x, y), [2, 2], [0.5, 0.5]],
  ["max takes the larger", ({max}, [x, y]) => max(x, y), [3, 2], [1, 0]],
  ["min takes the smaller", ({min}, [x, y]) => min(x, y), [3, 2], [0, 1]],
  ["max(x, −x) agrees with abs at 0", ({max, neg}, [x]) => max(x, neg(x)), [0], [0]],
  ["max(x, x) counts x once", ({max}, [x]) => max(x, x), [1], [1]],
  ["x⁰ is flat at 0", ({pow}, [x]) => pow(x, 0), [0], [0]],
  ["x¹ has slope 1 at 0", ({pow}, [x]) => pow(x, 1), [0], [1]],
  ["√x rises vertically at 0", ({sqrt}, [x]) => sqrt(x), [0], [Number.POSITIVE_INFINITY]],
  [
    "√(x²) agrees with abs at 0, where the chain rule meets 0·∞",
    ({sqrt, square}, [x]) => sqrt(square(x)),
    [0],
    [0],
  ],
];

describe("where a function has no derivative", () => {
  it.each(kinks)("%s, in reverse and in forward mode", (_, f, at, expected) => {
    const w = Float64Array.from(at);
    const g = new Float64Array(w.length);
    differentiate(f, w.length).gradient(w, g);
    expect([...g]).toEqual(expected);
    forwardGradient(f, w, g);
    expect([...g]).toEqual(expected);
  });

  it("the curvature of a kink counts as zero", () => {
    const h = new Float64Array(4);
    differentiate(
      ({add, abs, relu, max, mul}, [x, y]) => add(add(abs(x), relu(y)), max(mul(3, x), mul(3, y))),
      2,
    ).hessian(Float64Array.of(0, 0), h);
    expect([...h]).toEqual([0, 0, 0, 0]);
  });

  it("x¹ and x² have their curvatures at 0", () => {
    const h = new Float64Array(1);
    differentiate(({pow}, [x]) => pow(x, 1), 1).hessian(Float64Array.of(0), h);
    expect(h[0]).toBe(0);
    differentiate(({pow}, [x]) => pow(x, 2), 1).hessian(Float64Array.of(0), h);
    expect(h[0]).toBe(2);
  });
});
