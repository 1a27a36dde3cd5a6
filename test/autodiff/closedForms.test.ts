import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {directionalDerivative, forwardGradient} from "../../lib/autodiff/dual.js";
import {numbers} from "../../lib/autodiff/numbers.js";
import {derivative, type Expression, evaluate, expressions, points, write} from "./randomExpressions.js";

const onTape = (e: Expression) => differentiate((arithmetic, w) => write(e, arithmetic, w), 2);

/** Whether a closed form is known well enough to be a reference: to 14 digits, whatever the order of its sums. */
const wellKnown = (...forms: {value: number; error: number}[]) =>
  forms.every(({value, error}) => Number.isFinite(value) && error <= 1e-14 * Math.abs(value));

const relativeError = (measured: number, expected: number) =>
  measured === expected ? 0 : Math.abs(measured - expected) / Math.abs(expected);

describe("on random expressions of x and y", () => {
  it("reverse mode gives the closed form of the gradient to 1e-13", () => {
    fc.assert(
      fc.property(expressions, points, (e, w) => {
        const closed = [0, 1].map(i => evaluate(derivative(e, i), w));
        fc.pre(wellKnown(...closed));
        const g = new Float64Array(2);
        onTape(e).gradient(Float64Array.from(w), g);
        closed.forEach(({value}, i) => {
          expect(relativeError(g[i], value)).toBeLessThanOrEqual(1e-13);
        });
      }),
      {numRuns: 200, seed: 1},
    );
  });

  it("the value is that of plain numbers, bit for bit", () => {
    fc.assert(
      fc.property(expressions, points, (e, w) => {
        expect(onTape(e).value(Float64Array.from(w))).toBe(write(e, numbers, w));
      }),
      {numRuns: 200, seed: 2},
    );
  });

  it("duals agree with the tape, in every direction and as a whole gradient", () => {
    fc.assert(
      fc.property(expressions, points, points, (e, w, v) => {
        const closed = [0, 1].map(i => evaluate(derivative(e, i), w));
        fc.pre(wellKnown(...closed));
        const [reverse, forward] = [new Float64Array(2), new Float64Array(2)];
        const value = onTape(e).gradient(Float64Array.from(w), reverse);
        const f = <T>(arithmetic: Parameters<typeof write<T>>[1], x: readonly T[]) => write(e, arithmetic, x);
        expect(forwardGradient(f, Float64Array.from(w), forward)).toBe(value);
        for (const i of [0, 1]) expect(relativeError(forward[i], reverse[i])).toBeLessThanOrEqual(1e-13);
        const along = directionalDerivative(f, Float64Array.from(w), Float64Array.from(v));
        const scale = Math.abs(reverse[0] * v[0]) + Math.abs(reverse[1] * v[1]);
        expect(Math.abs(along.tangent - reverse[0] * v[0] - reverse[1] * v[1])).toBeLessThanOrEqual(
          1e-13 * scale,
        );
      }),
      {numRuns: 200, seed: 3},
    );
  });

  it("the Hessian and its products with vectors are those of the closed form, twice differentiated, to 1e-10", () => {
    fc.assert(
      fc.property(expressions, points, points, (e, w, v) => {
        const closed = [0, 1].flatMap(i => [0, 1].map(j => evaluate(derivative(derivative(e, i), j), w)));
        fc.pre(closed.every(({value, error}) => Number.isFinite(value) && error <= 1e-11 * Math.abs(value)));
        const f = onTape(e);
        const [hessian, product] = [new Float64Array(4), new Float64Array(2)];
        f.hessian(Float64Array.from(w), hessian);
        closed.forEach(({value}, k) => {
          expect(relativeError(hessian[k], value)).toBeLessThanOrEqual(1e-10);
        });
        f.hessianVector(Float64Array.from(w), Float64Array.from(v), product);
        for (const i of [0, 1]) {
          const terms = [closed[2 * i].value * v[0], closed[2 * i + 1].value * v[1]];
          const scale = Math.abs(terms[0]) + Math.abs(terms[1]);
          expect(Math.abs(product[i] - terms[0] - terms[1])).toBeLessThanOrEqual(1e-10 * scale);
        }
      }),
      {numRuns: 200, seed: 4},
    );
  });
});
