import {expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {signDescent} from "../../lib/optimizers/signDescent.js";
import {run} from "../../lib/run/run.js";
import {distances, nearestStep, planePath, stepAt} from "../../src/figures/paths.js";

// (4, 4), (3, 3), (2, 2), (1, 1).
const history = run(
  signDescent({eta: 1}),
  quadratic({
    A: [
      [1, 0],
      [0, 1],
    ],
  }),
  [4, 4],
  {steps: 3},
);

test("every step of a path is the nearest to its own place, the first and the last among them", () => {
  for (let k = 0; k <= 3; k++) {
    const [x, y] = planePath(history)(k);
    expect([x, y]).toEqual([4 - k, 4 - k]);
    expect(nearestStep(history, x + 0.2, y - 0.1)).toBe(k);
  }
  expect(nearestStep(history, -9, -9)).toBe(3);
});

test("a step beyond the end is the last, and a distance is told for each", () => {
  expect([0, 2, 3, 9].map(step => stepAt(history, step))).toEqual([0, 2, 3, 3]);
  distances(history).forEach((distance, k) => {
    expect(distance).toBeCloseTo((4 - k) * Math.SQRT2, 14);
  });
});
