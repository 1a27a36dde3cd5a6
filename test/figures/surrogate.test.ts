// @vitest-environment jsdom
import {expect, test} from "vitest";
import {type SurrogateData, surrogate} from "../../src/figures/surrogate.js";
import {placeOfLeast} from "../../src/figures/surrogateEnds.js";

const ends = [
  {labelNoise: 0, best: 0.03, end: 0.03},
  {labelNoise: 0.4, best: 0.1, end: 0.4},
];
const data: SurrogateData = {
  records: {
    epoch: [0, 1, 2, 3],
    trainLoss: [2.3, 1, 0.5, 0.1],
    trainError: [0.9, 0.4, 0.3, 0.1],
    testLoss: [2.3, 0.5, 0.6, 1],
    testError: [0.9, 0.1, 0.082, 0.2],
  },
  epochs: 4,
  labelNoise: 0.2,
  ends,
  stale: false,
};
const none = {epoch: [], trainLoss: [], trainError: [], testLoss: [], testError: []};
const wordsOf = (picture: Element) =>
  [...picture.querySelectorAll("text, p")].map(node => node.textContent ?? "");

test("the least of each test curve is said with its number", () => {
  const picture = surrogate(data, 900, new Map());
  expect(picture.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  expect(wordsOf(picture)).toEqual(expect.arrayContaining(["least: 0.50", "least: 8.2 %", "best", "last"]));
});

test("a training that has not begun, or is at its start, is drawn without a least", () => {
  for (const records of [none, {...data.records, ...none, epoch: [0], testError: [0.9], testLoss: [2.3]}]) {
    const picture = surrogate({...data, records, at: 3}, 380, new Map());
    expect(picture.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    expect(wordsOf(picture).filter(words => words.startsWith("least"))).toEqual([]);
  }
});

test("an epoch that is pointed at is marked on both curves of both panels, within what there is", () => {
  const marks = (at?: number) =>
    surrogate({...data, at}, 900, new Map()).querySelectorAll('path[stroke-width="7"]').length;
  const others = marks();
  expect(marks(2)).toBe(others + 4);
  expect(marks(400)).toBe(others + 4);
});

test("a drawing of earlier settings is faint", () => {
  const draw = (stale: boolean) => surrogate({...data, stale}, 900, new Map()) as HTMLElement;
  expect(draw(true).style.opacity).toBe("0.4");
  expect(draw(false).style.opacity).toBe("");
});

test("the least of several numbers is at its first place", () => {
  expect(placeOfLeast([3, 1, 2, 1])).toBe(1);
  expect(placeOfLeast([])).toBe(-1);
});
