// @vitest-environment jsdom
import {expect, test} from "vitest";
import {landscape, landscapeLevels, shades} from "../../src/figures/landscape.js";

const domain = {x: [-1, 1], y: [-1, 1]} as const;
// A picture of 200 × 200 pixels, whose pixels count from above.
const x = (a: number) => 100 * (a + 1);
const y = (b: number) => 100 * (1 - b);

/** Where the band above a level lies in the picture: its corners in pixels. */
function band(surface: (a: number, b: number) => number, level: number) {
  const land = {surface, key: `${surface}`, levels: () => [level]};
  const paths = landscape(new Map(), "land", land, domain, x, y).querySelectorAll("path");
  expect(paths).toHaveLength(1);
  const corners = [...paths[0].getAttribute("d")!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, a, b]) => [
    +a,
    +b,
  ]);
  const [lefts, tops] = [0, 1].map(i => corners.map(corner => corner[i]));
  const box = {
    left: Math.min(...lefts),
    right: Math.max(...lefts),
    top: Math.min(...tops),
    bottom: Math.max(...tops),
  };
  return Object.fromEntries(Object.entries(box).map(([side, pixel]) => [side, Math.round(pixel / 10) * 10]));
}

test("what is high on the right is drawn on the right, and what is high above is drawn above", () => {
  expect(band(a => a, 0.5)).toEqual({left: 150, right: 200, top: 0, bottom: 200});
  expect(band((_, b) => b, 0.5)).toEqual({left: 0, right: 200, top: 0, bottom: 50});
  expect(band((a, b) => Math.min(-a, b), 0.2)).toEqual({left: 0, right: 80, top: 0, bottom: 80});
});

test("levels are laid where the function is low: half of them over a quarter of the picture and less", () => {
  const levels = landscapeLevels((a, b) => a * a + b * b)(domain);
  expect(levels).toHaveLength(shades - 1);
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  // πr²/4 is the share of the picture within r of the middle.
  const share = (Math.PI * levels[(shades - 2) / 2]) / 4;
  expect(share).toBeCloseTo(0.25, 1);
});
