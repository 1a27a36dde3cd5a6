import {describe, expect, it} from "vitest";
import {
  benchCovariance,
  benchObjective,
  valleyAt,
} from "../../../lib/experiments/invarianceBench/invarianceBench.js";
import {otherValley, valleyTurned} from "../../../lib/experiments/invarianceBench/otherValley.js";
import {noChange, planeChange} from "../../../lib/experiments/invarianceBench/planeChange.js";
import {toNew} from "../../../lib/objectives/wrappers/changeOfVariables.js";

const moved = (change: object, w: number[]) => {
  const u = new Float64Array(2);
  toNew(planeChange({...noChange, ...change}), Float64Array.from(w), u);
  return Array.from(u);
};

describe("a change of the plane", () => {
  it("stretches the first axis, then turns, then shifts", () => {
    expect(moved({}, [3, 4])).toEqual([3, 4]);
    expect(moved({stretch: 2}, [3, 4])).toEqual([6, 4]);
    expect(moved({turn: 90}, [3, 4])).toEqual([expect.closeTo(-4, 14), expect.closeTo(3, 14)]);
    expect(moved({shift: [1, -1]}, [3, 4])).toEqual([4, 3]);
    const all = moved({stretch: 2, turn: 90, shift: [1, -1]}, [3, 4]);
    expect(all).toEqual([expect.closeTo(-3, 14), expect.closeTo(5, 14)]);
  });
});

describe("the bench", () => {
  it("finds gradient descent the same when turned and shifted, Newton's method in all coordinates, Adam on all losses", () => {
    const deviation = (...[method, change]: Parameters<typeof benchCovariance>) =>
      benchCovariance(method, change).deviation;
    const [none, some] = [1e-9, 1e-3];
    expect(deviation("gradientDescent", {turn: 33, shift: [2, -1]})).toBeLessThan(none);
    expect(deviation("gradientDescent", {stretch: 1.5})).toBeGreaterThan(some);
    expect(deviation("newton", {turn: 33, stretch: 1.5, lossScale: 10})).toBeLessThan(none);
    expect(deviation("adam", {lossScale: 10, shift: [2, -1]})).toBeLessThan(none);
    expect(deviation("adam", {turn: 33})).toBeGreaterThan(some);
    expect(deviation("momentum", {lossScale: 10})).toBeGreaterThan(some);
  });

  it("names the nearest valley", () => {
    benchObjective.minima.forEach(({at}, k) => {
      expect(valleyAt([at[0] + 0.3, at[1] - 0.3])).toBe(k);
    });
  });

  it("changes the valley of Adam at the edges that are found, and at no other turn by three degrees", () => {
    const ranges = otherValley("adam");
    expect(ranges.length).toBeGreaterThan(0);
    const home = valleyTurned("adam", 0);
    for (let turn = 0; turn <= 90; turn += 3) {
      const isOther = ranges.some(([from, to]) => from < turn && turn < to);
      expect(valleyTurned("adam", turn) !== home, `${turn}°`).toBe(isOther);
    }
    for (const [from, to] of ranges)
      for (const edge of [from, to])
        expect(valleyTurned("adam", edge - 0.13)).not.toBe(valleyTurned("adam", edge + 0.13));
    expect(otherValley("gradientDescent")).toEqual([]);
  });
});
