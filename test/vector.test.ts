import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {isFiniteVector, norm, zerosLike} from "../lib/vector.js";

describe("norm", () => {
  test("has the lengths of the lecture's triangles, at whatever scale", () => {
    for (const scale of [1e-300, 1e-200, 1e-160, 1, 1e160, 1e200, 1e300]) {
      expect(norm(Float64Array.of(3 * scale, 4 * scale)) / scale).toBeCloseTo(5, 14);
    }
    expect(norm(Float64Array.of(1e200, 1e200)) / 1e200).toBeCloseTo(Math.SQRT2, 15);
    expect(norm(Float64Array.of(5e-324))).toBe(5e-324);
    expect(norm(Float64Array.of(Number.MAX_VALUE))).toBe(Number.MAX_VALUE);
  });

  test("of 2ᵏa is 2ᵏ times that of a, digit by digit", () => {
    const normals = fc.double({min: 0.5, max: 1, noNaN: true});
    fc.assert(
      fc.property(
        fc.array(normals, {minLength: 1, maxLength: 6}),
        fc.integer({min: -1000, max: 1000}),
        (a, k) => {
          const scaled = Float64Array.from(a, x => x * 2 ** k);
          expect(norm(scaled)).toBe(norm(Float64Array.from(a)) * 2 ** k);
        },
      ),
      {numRuns: 500},
    );
  });

  test("keeps what is no number, and infinity", () => {
    expect(norm(Float64Array.of(1, Number.NaN))).toBeNaN();
    expect(norm(Float64Array.of(1, -Infinity))).toBe(Infinity);
    expect(norm(new Float64Array(0))).toBe(0);
    expect(norm(new Float64Array(3))).toBe(0);
  });
});

test("zerosLike keeps the precision", () => {
  expect(zerosLike(new Float32Array(2))).toEqual(new Float32Array(2));
  expect(zerosLike(new Float64Array(2))).toEqual(new Float64Array(2));
});

test("a vector is finite unless one number in it is not, wherever that stands", () => {
  const lengths = fc.integer({min: 1, max: 13});
  const bad = fc.constantFrom(Number.NaN, Infinity, -Infinity);
  const finite = fc.double({noNaN: true, noDefaultInfinity: true});
  fc.assert(
    fc.property(lengths, fc.nat(), finite, bad, (length, place, x, wrong) => {
      const a = new Float64Array(length).fill(x);
      expect(isFiniteVector(a)).toBe(true);
      a[place % length] = wrong;
      expect(isFiniteVector(a)).toBe(false);
    }),
  );
  expect(isFiniteVector(new Float32Array(0))).toBe(true);
});
