import {expect, test} from "vitest";
import {arrow} from "../../src/figures/arrows.js";
import {ellipse, levelEllipse} from "../../src/figures/ellipse.js";
import {plainPower, powersIn} from "../../src/figures/powers.js";
import {curve, dots} from "../../src/figures/strokes.js";

const same = (value: number) => value;

test("a curve is one path through its points, to a tenth of a pixel", () => {
  expect(curve(3, i => [i, i * i + 0.04], same, same)).toBe("M0,0L1,1L2,4");
});

test("points that are no numbers are left out of curves and dots", () => {
  const at = (i: number) => [i, [1, Number.NaN, Infinity, 4][i]] as const;
  expect(curve(4, at, same, same)).toBe("M0,1L3,4");
  expect(dots(4, at, same, same)).toBe("M0,1h0M3,4h0");
  expect(curve(0, at, same, same)).toBe("");
});

test("an arrow ends at its tip, with a head no longer than half of it", () => {
  const d = arrow([0, 0], [10, 0], same, same);
  expect(d.startsWith("M0.0,0.0L10.0,0.0")).toBe(true);
  const xs = [...d.matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x));
  expect(Math.min(...xs.slice(2))).toBeGreaterThanOrEqual(5);
});

test("all points of an ellipse are r standard deviations from the centre", () => {
  const C = [4, 1.5, 1.5, 2];
  const determinant = C[0] * C[3] - C[1] * C[2];
  for (const [a, b] of ellipse(C, 2, [1, -1])) {
    const [u, v] = [a - 1, b + 1];
    expect((C[3] * u * u - 2 * C[1] * u * v + C[0] * v * v) / determinant).toBeCloseTo(4, 12);
  }
});

test("an ellipse of no width is a line", () => {
  expect(ellipse([0, 0, 0, 1], 1).every(([a, b]) => a === 0 && Math.abs(b) <= 1)).toBe(true);
});

test("the bowl has the value of the level all along its level line", () => {
  const [H, centre] = [
    [1, 0.3, 0.3, 2],
    [0.5, 1],
  ];
  for (const [a, b] of levelEllipse(H, 0.7, centre)) {
    const [u, v] = [a - centre[0], b - centre[1]];
    expect((H[0] * u * u + 2 * H[1] * u * v + H[3] * v * v) / 2).toBeCloseTo(0.7, 12);
  }
  expect(levelEllipse([1, 1, 1, 1], 0.7, centre)).toEqual([]);
});

test("ticks are the powers of ten inside an interval, its ends included", () => {
  expect(powersIn([0.8, 20_000])).toEqual([1, 10, 100, 1000, 10_000]);
  expect(powersIn([0.01, 0.1])).toEqual([0.01, 0.1]);
  expect(powersIn([2, 9])).toEqual([]);
});

test("powers of ten are written in digits while those are few", () => {
  expect([0.001, 0.01, 1, 1000, 10_000].map(plainPower)).toEqual(["10⁻³", "0.01", "1", "1000", "10⁴"]);
});
