// @vitest-environment jsdom
import {expect, test} from "vitest";
import type {Approach} from "../../lib/experiments/longApproach/result.js";
import {longApproach, momentAt} from "../../src/figures/longApproach.js";

const run = (passes: number[], forecast: number[]): Approach => ({
  passes,
  forecast,
  loss: passes.map(pass => 1 + 1 / (1 + pass)),
  gradient: passes.map(pass => 1 / (1 + pass)),
  accuracy: passes.map(pass => pass / (1 + pass)),
  minimum: {loss: 1, accuracy: 1},
});
const data = {
  sgd: run([0, 0.1, 1, 10], [2, 1, -1, -3]),
  lbfgs: run([1, 10, 100, 200], [2, -5, 1.05, 1]),
  tolerance: 0.1,
  most: 3000,
  done: {passes: 10, words: "99 % done"},
};
const shades = (picture: Element) => [...picture.querySelectorAll('path[fill="var(--good)"]')];
const wordsOf = (picture: Element) =>
  [...picture.querySelectorAll("text, p")].map(node => node.textContent ?? "");

test("the regime is shaded in each panel, from its beginning to the end of the axis", () => {
  const picture = longApproach(data, 900, new Map());
  expect(picture.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  expect(shades(picture).length).toBe(4);
  const left = (picture: Element) => Number(/M([\d.]+),/.exec(shades(picture)[0].getAttribute("d")!)![1]);
  const earlier = {...data, lbfgs: {...data.lbfgs, forecast: [2, 1, 1, 1]}};
  expect(left(longApproach(earlier, 900, new Map()))).toBeLessThan(left(picture));
});

test("nothing is shaded where the model is wrong to the end", () => {
  const picture = longApproach({...data, tolerance: 0.01}, 900, new Map());
  expect(shades(picture)).toEqual([]);
  expect(wordsOf(picture)).toContain("right to 1 %");
});

test("one moment is marked in all panels, and none by default", () => {
  const marks = (at?: number) =>
    longApproach({...data, at}, 380, new Map()).querySelectorAll('path[stroke-width="8"]').length;
  expect(marks()).toBe(0);
  expect(marks(5)).toBe(8);
});

test("the moment next to a number of passes is the next one by ratio", () => {
  expect(momentAt(data.lbfgs, 2)).toBe(0);
  expect(momentAt(data.lbfgs, 4)).toBe(1);
  expect(momentAt(data.sgd, 1e-12)).toBe(0);
  expect(momentAt(data.lbfgs, 1e6)).toBe(3);
});
