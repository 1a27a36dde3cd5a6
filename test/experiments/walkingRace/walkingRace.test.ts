import {describe, expect, it} from "vitest";
import {
  arrival,
  bestWalk,
  etas,
  longestStep,
  steps,
} from "../../../lib/experiments/walkingRace/walkingRace.js";
import {himmelblau} from "../../../lib/objectives/functions/himmelblau.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import type {History} from "../../../lib/run/history.js";
import {run} from "../../../lib/run/run.js";

const walked = (...places: [number, number][]) =>
  ({trajectory: Float64Array.from(places.flat()), steps: places.length - 1}) as History;

describe("the arrival", () => {
  it("is the first step from which on the walk stays within a distance of its end", () => {
    const walk = walked([0, 0], [10, 0], [4, 0], [9, 0], [10, 1], [10, 0]);
    expect(arrival(walk, 1)).toBe(3);
    expect(arrival(walk, 0.9)).toBe(5);
    expect(arrival(walk, 100)).toBe(0);
  });
});

describe("the best walk", () => {
  const start = [-3, 3];

  it("has the lowest mean height of those that never step too far", () => {
    const {eta, history} = bestWalk(eta => gradientDescent({eta}), himmelblau, start);
    const [[left, right]] = himmelblau.window;
    const allowed = etas.flatMap(eta => {
      const {trajectory, values} = run(gradientDescent({eta}), himmelblau, start, {steps});
      const lengths = Array.from(values.slice(1), (_, k) =>
        Math.hypot(trajectory[2 * k + 2] - trajectory[2 * k], trajectory[2 * k + 3] - trajectory[2 * k + 1]),
      );
      const isShort = lengths.length === steps && Math.max(...lengths) <= longestStep * (right - left);
      return isShort ? [{eta, mean: values.reduce((sum, value) => sum + value, 0)}] : [];
    });
    expect(allowed.length).toBeGreaterThan(1);
    expect(allowed.length).toBeLessThan(etas.length);
    const means = allowed.map(({mean}) => mean);
    expect(eta).toBe(allowed[means.indexOf(Math.min(...means))].eta);
    expect(history.steps).toBe(steps);
  });

  it("is that of the smallest step size where all step too far", () => {
    const {eta, history} = bestWalk(eta => gradientDescent({eta: 1e3 * eta}), himmelblau, [3, 2.01]);
    expect(eta).toBe(etas[0]);
    expect(history.steps).toBeLessThanOrEqual(steps);
  });
});
