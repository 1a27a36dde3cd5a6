import {describe, expect, it} from "vitest";
import {type Elementary, elementary, elementaryNames, power} from "../../lib/autodiff/elementary.js";
import {centralDifference} from "../../lib/autodiff/finiteDifferences.js";

const functions: [string, Elementary][] = [
  ...elementaryNames.map((name): [string, Elementary] => [name, elementary[name]]),
  ...[-2, -0.5, 0, 0.5, 1, 2, 3].map((p): [string, Elementary] => [`power ${p}`, power(p)]),
];

const expectNear = (measured: number, expected: number) =>
  expect(Math.abs(measured - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(expected)));

describe("the table of derivatives", () => {
  it.each(functions)("%s: φ′ and φ″ are the slopes of φ and φ′", (_, {value, slope, curvature}) => {
    const slopeAt = (x: number) => slope(x, value(x));
    for (const a of [0.3, 0.9, 1.4]) {
      expectNear(slopeAt(a), centralDifference(value, a, 1e-5));
      expectNear(curvature(a, value(a)), centralDifference(slopeAt, a, 1e-5));
    }
  });

  it("keeps the digits of tanh′ where tanh saturates", () => {
    const a = 15;
    const exact = 4 * Math.exp(-2 * a) * (1 - 2 * Math.exp(-2 * a));
    expect(Math.abs(elementary.tanh.slope(a) / exact - 1)).toBeLessThan(1e-15);
    expect(Math.abs((1 - Math.tanh(a) ** 2) / exact - 1)).toBeGreaterThan(1e-5);
  });
});
