import {expect, it} from "vitest";
import {type DropFall, dropFall} from "../../../lib/experiments/stepDrop/dropFall.js";
import type {DropEpoch} from "../../../lib/experiments/stepDrop/stepDrop.js";

const epochs = (...losses: number[]): DropEpoch[] =>
  losses.map((loss, i) => ({epoch: i + 1, loss, right: 0.5}));

it("a fall is told beside the mean before, the training that goes on, and the shaking of all of it", () => {
  // Before the cut 4 and 6, after it 5 and 7 where nothing was cut: mean 5.5, squares 2.25, 0.25, 0.25, 2.25.
  const expected: DropFall = {before: 5, after: 2, control: 5, shaking: Math.sqrt(5 / 3)};
  expect(dropFall(epochs(4, 6, 5, 7), epochs(2, 1), 2)).toEqual(expected);
});

it("looks back ten epochs at most", () => {
  const control = epochs(1000, ...new Array<number>(10).fill(4), 5, 3);
  const fall = dropFall(control, epochs(2), 11)!;
  expect([fall.before, fall.control]).toEqual([4, 5]);
  // Ten 4s, a 5 and a 3: mean 4, two squares of 1 over eleven.
  expect(fall.shaking).toBeCloseTo(Math.sqrt(2 / 11), 15);
});

it("there is none before the cut is past, or without a part before it", () => {
  expect(dropFall(epochs(4, 6, 5), epochs(2), 2)).toBeUndefined();
  expect(dropFall(epochs(4, 6, 5, 7), [], 2)).toBeUndefined();
  expect(dropFall(epochs(4, 6, 5, 7), epochs(2), 0)).toBeUndefined();
});
