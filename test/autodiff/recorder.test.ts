import {describe, expect, it} from "vitest";
import {differentiate, differentiateVector} from "../../lib/autodiff/differentiate.js";
import {duals} from "../../lib/autodiff/dual.js";
import {recorder, recordInput, type VectorFunction} from "../../lib/autodiff/recorder.js";
import {createTape} from "../../lib/autodiff/tape.js";
import type {Vector} from "../../lib/vector.js";

/** Value, gradient and Hessian in one array. */
function derivatives(f: ReturnType<typeof differentiate>, w: Vector): number[] {
  const [g, h] = [new Float64Array(w.length), new Float64Array(w.length ** 2)];
  const value = f.gradient(w, g);
  f.hessian(w, h);
  return [value, ...g, ...h];
}

const w = Float64Array.of(0.7, -1.3, 0.4, 2.1, 0.9, -0.2);

describe("operations on vectors", () => {
  const programs: [string, VectorFunction, ReturnType<typeof differentiate>][] = [
    [
      "a sum",
      ({sum, sin}, v) => sum(sin(v)),
      differentiate(({add, sin}, x) => x.map(xi => sin(xi)).reduce((a, b) => add(a, b)), 6),
    ],
    [
      "an inner product of two parts",
      ({dot, part}, v) => dot(part(v, 0, 3), part(v, 3, 3)),
      differentiate(({add, mul}, [a, b, c, d, e, f]) => add(add(mul(a, d), mul(b, e)), mul(c, f)), 6),
    ],
    [
      "a matrix times a vector, both of them variable",
      ({matrixVector, part, sum, square}, v) => sum(square(matrixVector(part(v, 0, 4), part(v, 4, 2)))),
      differentiate(
        ({add, mul, square}, [a, b, c, d, x, y]) =>
          add(square(add(mul(a, x), mul(b, y))), square(add(mul(c, x), mul(d, y)))),
        6,
      ),
    ],
    [
      "a scalar paired with every component",
      ({sum, at, div, mul, sub, exp}, v) => sum(div(mul(at(v, 0), exp(sub(v, at(v, 1)))), at(v, 4))),
      differentiate(
        ({add, mul, sub, exp, div}, x) =>
          x.map(xi => div(mul(x[0], exp(sub(xi, x[1]))), x[4])).reduce((a, b) => add(a, b)),
        6,
      ),
    ],
    [
      "the larger and smaller of two vectors, a power, and a constant vector",
      ({sum, max, min, pow, constant, mul}, v) =>
        sum(mul(max(v, constant([1, -2, 1, 1, -1, 0])), pow(min(v, 0.5), 3))),
      differentiate(
        ({add, max, min, pow, mul}, x) =>
          x
            .map((xi, i) => mul(max(xi, [1, -2, 1, 1, -1, 0][i]), pow(min(xi, 0.5), 3)))
            .reduce((a, b) => add(a, b)),
        6,
      ),
    ],
  ];

  it.each(programs)("give %s the derivatives that it has written out in numbers", (_, program, scalars) => {
    const vectors = derivatives(differentiateVector(program, 6), w);
    const expected = derivatives(scalars, w);
    vectors.forEach((number, i) => {
      expect(Math.abs(number - expected[i])).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected[i])));
    });
  });

  it("keep apart what is not the same size, or not on the same tape", () => {
    const tape = createTape();
    const {add, dot, matrixVector, part, at, constant} = recorder(tape);
    const v = recordInput(tape, 6);
    const elsewhere = recordInput(createTape(), 6);
    expect(() => add(v, constant([1, 2]))).toThrow(
      "add: the sizes must be equal, or one of them 1, got 6 and 2",
    );
    expect(() => dot(v, constant([1, 2]))).toThrow("dot: the sizes must be equal, got 6 and 2");
    expect(() => matrixVector(v, constant([1, 2, 3, 4]))).toThrow(
      "matrixVector: the size of A must be a multiple of b's, got 6 and 4",
    );
    expect(() => add(v, elsewhere)).toThrow("add: the operands must be nodes of the same tape");
    expect(() => dot(v, elsewhere)).toThrow("dot: the operands must be nodes of the same tape");
    for (const nothing of [undefined, null, {}, "x"] as unknown as (typeof v)[]) {
      expect(() => add(v, nothing)).toThrow("add: the operands must be nodes of the same tape");
      expect(() => duals.mul(duals.constant(1), nothing as never)).toThrow(
        /^duals: an operand must be a dual or a number, got /,
      );
    }
    expect(() => at(v, 6)).toThrow("part: from must be a whole number in [0, 5], got 6");
    expect(() => part(v, 4, 3)).toThrow("part: length must be a whole number in [1, 2], got 3");
    expect(() => constant([])).toThrow("constant: a vector must have a component");
  });
});
