import {expect, test} from "vitest";
import {alongParabola, parabolaAt, zoomIn} from "../../lib/autodiff/lineZoom.js";

test("a parabola is its own, and so is what it is without its chord", () => {
  const f = (x: number) => 3 * x * x - x + 2;
  const {values, aboveChord, secondDifferences} = zoomIn(f, {centre: 1, half: 0.5, points: 5});
  expect([...values]).toEqual([0.5, 0.75, 1, 1.25, 1.5].map(f));
  expect(aboveChord[0]).toBe(0);
  expect(aboveChord[4]).toBe(0);
  expect(aboveChord[2]).toBeCloseTo(-3 * 0.25, 12);
  expect([...secondDifferences]).toEqual([6, 6, 6]);
  const parabola = parabolaAt(f, 1, 0.25);
  expect(parabola).toEqual({at: 1, value: 4, slope: 5, curvature: 6});
  for (const x of [-1, 0, 2.5]) expect(alongParabola(parabola)(x)).toBe(f(x));
});

test("a kink has a second difference of its jump over the distance, and a tent without its chord", () => {
  const {aboveChord, secondDifferences} = zoomIn(Math.abs, {centre: 0, half: 0.5, points: 5});
  expect([...secondDifferences]).toEqual([0, 8, 0]);
  expect([...aboveChord]).toEqual([0, -0.25, -0.5, -0.25, 0]);
});

test("what bends by a millionth of its values is no rounding", () => {
  const {aboveChord} = zoomIn(x => 1 + 1e-9 * x * x, {centre: 0, half: 1, points: 5});
  // x² − 1 above the chord, times 10⁻⁹; a value near 1 is rounded by 10⁻¹⁶.
  [0, -0.75, -1, -0.75, 0].forEach((expected, i) => {
    expect(Math.abs(aboveChord[i] - 1e-9 * expected)).toBeLessThan(1e-15);
  });
});

test("nothing is left of a straight line, whatever its rounding", () => {
  const {aboveChord} = zoomIn(x => 0.1 * x + 0.7, {centre: 0.3, half: 0.2, points: 241});
  expect(aboveChord.every(above => above === 0)).toBe(true);
});
