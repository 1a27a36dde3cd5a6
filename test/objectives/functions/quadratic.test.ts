import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quadratic} from "../../../lib/objectives/functions/quadratic.js";
import {gradientAt, gradientError, hessianAt, hessianError} from "../derivatives.js";

const number = fc.double({min: -5, max: 5, noNaN: true});
// biome-ignore format: a matrix
const f = quadratic({A: [[2, 1], [1, 3]], b: [1, -1], c: 0.5});

describe("quadratic", () => {
  it("is ½ wᵀAw − bᵀw + c, by hand", () => {
    const g = new Float64Array(2);
    expect(f.gradient(Float64Array.of(1, 2), g)).toBe(9 + 1 + 0.5);
    expect(Array.from(g)).toEqual([3, 8]);
    expect(Array.from(hessianAt(f, Float64Array.of(1, 2)))).toEqual([2, 1, 1, 3]);
  });

  it("has the derivatives that central differences give", () => {
    fc.assert(
      fc.property(number, number, (x, y) => {
        expect(gradientError(f, Float64Array.of(x, y))).toBeLessThan(1e-8);
        expect(hessianError(f, Float64Array.of(x, y))).toBeLessThan(1e-8);
      }),
    );
  });

  it("has b = 0 and c = 0 by default", () => {
    const plain = quadratic({A: [[4]]});
    expect(plain.value(Float64Array.of(3))).toBe(18);
    expect(Array.from(gradientAt(plain, Float64Array.of(3)))).toEqual([12]);
  });

  it("keeps its own copy of the matrix", () => {
    const A = [[4]];
    const copied = quadratic({A});
    A[0][0] = 0;
    expect(copied.value(Float64Array.of(1))).toBe(2);
  });

  it("names the argument that is wrong", () => {
    expect(() => quadratic({A: [[1, 2]]})).toThrow("quadratic: A[0] must have length 1, got 2");
    // biome-ignore format: a matrix
    const skew = [[1, 2], [3, 1]];
    expect(() => quadratic({A: skew})).toThrow(
      "quadratic: A must be symmetric, got A[1][0] = 3 and A[0][1] = 2",
    );
    expect(() => quadratic({A: [[Number.NaN]]})).toThrow("quadratic: A[0][0] must be in (-∞, ∞), got NaN");
    expect(() => quadratic({A: [[1]], b: [1, 2]})).toThrow("quadratic: b must have length 1, got 2");
    expect(() => quadratic({A: [[1]], c: Infinity})).toThrow("quadratic: c must be in (-∞, ∞), got Infinity");
  });
});
