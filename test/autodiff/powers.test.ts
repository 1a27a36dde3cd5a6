import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {scaledPower} from "../../lib/autodiff/scaledPower.js";

describe("a power whose base and exponent both vary", () => {
  it("has the derivatives of xʸ in closed form", () => {
    const f = differentiate(({pow}, [x, y]) => pow(x, y), 2);
    const [g, H, v] = [new Float64Array(2), new Float64Array(4), new Float64Array(2)];
    const ln2 = Math.LN2;
    // At (2, 3): xʸ = 8, y xʸ⁻¹ = 12, xʸ ln x, y(y − 1)xʸ⁻² = 12, xʸ⁻¹(1 + y ln x), xʸ ln² x.
    const expected = [12, 4 * (1 + 3 * ln2), 4 * (1 + 3 * ln2), 8 * ln2 ** 2];
    const at = Float64Array.of(2, 3);
    expect(f.gradient(at, g)).toBe(8);
    expect([...g]).toEqual([12, expect.closeTo(8 * ln2, 14)]);
    f.hessian(at, H);
    expected.forEach((entry, i) => {
      expect(H[i]).toBeCloseTo(entry, 13);
    });
    f.hessianVector(at, Float64Array.of(10, 1), v);
    expect(v[0]).toBeCloseTo(10 * expected[0] + expected[1], 12);
    expect(v[1]).toBeCloseTo(10 * expected[2] + expected[3], 12);
  });
});

describe("a scaled power", () => {
  it("is s·aᵖ, with the sign of an odd power, also where aᵖ alone is no number or has lost digits", () => {
    expect(scaledPower(3, -2, 3)).toBe(-24);
    expect(scaledPower(0, Infinity, 2)).toBe(0);
    const cases: [number, number, number, number][] = [
      [1e300, 1e-150, 3, 1e-150],
      [1e300, -1e-150, 3, -1e-150],
      [-1e300, -1e-150, 3, 1e-150],
      [1e300, -1e-150, 4, 1e-300],
      [1e-300, -1e150, 3, -1e150],
      [1e-300, 1e100, 4, 1e100],
    ];
    for (const [s, a, p, expected] of cases)
      expect(scaledPower(s, a, p) / expected, `${s} · ${a}^${p}`).toBeCloseTo(1, 12);
  });
});
