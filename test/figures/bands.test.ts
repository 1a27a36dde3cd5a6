import {contours} from "d3-contour";
import fc from "fast-check";
import {expect, test} from "vitest";
import {bandsAbove} from "../../src/figures/bands.js";

/** The rings of path data as lists of points. */
function ringsOf(d: string): string[] {
  return d
    .split("Z")
    .filter(Boolean)
    .map(ring => inOrder(ring.slice(1).split("L").slice(1)));
}

/** The points of a ring, wherever it begins. */
function inOrder(points: readonly string[]): string {
  return points.map((_, k) => [...points.slice(k), ...points.slice(0, k)].join(" ")).sort()[0];
}

const write = (i: number, j: number) => `${i.toFixed(6)},${j.toFixed(6)}`;

test("the rings are those of d3-contour, whatever the numbers are and at every level", () => {
  const size = {min: 1, max: 6};
  const given = fc.record({columns: fc.integer(size), rows: fc.integer(size)}).chain(({columns, rows}) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.constant(rows),
      // Few different numbers, so that saddles are common, and holes.
      values: fc.array(fc.integer({min: 0, max: 9}), {
        minLength: columns * rows,
        maxLength: columns * rows,
      }),
    }),
  );
  fc.assert(
    fc.property(given, ({columns, rows, values}) => {
      const levels = [2.3, 4.6, 7.1];
      const theirs = contours().size([columns, rows]).thresholds(levels)(values);
      const ours = bandsAbove({values, columns, rows}, levels, write);
      theirs.forEach(({coordinates}, k) => {
        const rings = coordinates.flat().map(ring => inOrder(ring.slice(1).map(([i, j]) => write(i, j))));
        expect(ringsOf(ours[k]).sort()).toEqual(rings.sort());
      });
    }),
  );
});

test("what is no number is nowhere above a level", () => {
  expect(bandsAbove({values: [Number.NaN, -Infinity], columns: 2, rows: 1}, [0], write)).toEqual([""]);
});

test("a ring ends where it began", () => {
  const [d] = bandsAbove({values: [1], columns: 1, rows: 1}, [0], (i, j) => `${i},${j}`);
  expect(d).toMatch(/^M([^L]*)L.*L\1Z$/);
});
