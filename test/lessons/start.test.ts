import {describe, expect, it} from "vitest";
import {valuesOf} from "../../src/controls/frame/definition.js";
import race, {scenes} from "../../src/index/race.js";

const noWork = {parts: [], stale: false, share: 1, failure: undefined};
const raceAt = (changes: Parameters<typeof valuesOf<typeof race.parameters>>[1] = {}) =>
  race.compute(valuesOf(race.parameters, changes), {files: {}, work: noWork});

/** Where a method ends. */
function endOf({walks}: ReturnType<typeof raceAt>, method: string): readonly [number, number] {
  const {history} = walks.find(walk => walk.method === method)!;
  return [history.trajectory[2 * history.steps], history.trajectory[2 * history.steps + 1]];
}

const distance = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
  Math.hypot(a - c, b - d);

describe("the race of the start page", () => {
  it("ends in three valleys of six, and none of them is the deepest", () => {
    const data = raceAt();
    expect(data.valleys).toBe(3);
    expect(distance(endOf(data, "gradientDescent"), [-2.53, -0.64])).toBeLessThan(0.05);
    expect(distance(endOf(data, "momentum"), [-0.89, 0.89])).toBeLessThan(0.05);
    expect(distance(endOf(data, "adam"), [0.76, -0.78])).toBeLessThan(0.05);
    expect(distance(endOf(data, "adadelta"), endOf(data, "adam"))).toBeLessThan(0.1);
    const [deepest] = data.landscape.minima;
    for (const {history} of data.walks) {
      expect(history.values[history.steps]).toBeGreaterThan(deepest.value + 0.3);
    }
  });

  it.each(Object.entries(scenes))("has methods that part on %s, in path or in end", (landscape, {start}) => {
    const data = raceAt({landscape: landscape as keyof typeof scenes, start: [...start]});
    const [[left, right]] = data.landscape.window;
    const [one, other] = ["gradientDescent", "adam"].map(
      method => data.walks.find(walk => walk.method === method)!.history.trajectory,
    );
    let most = 0;
    for (let k = 0; k < Math.min(one.length, other.length); k += 2) {
      most = Math.max(most, Math.hypot(one[k] - other[k], one[k + 1] - other[k + 1]));
    }
    expect(most).toBeGreaterThan(0.05 * (right - left));
  });

  it("leaves momentum in the valley of gradient descent or of Adam when its damping is low", () => {
    const ends = raceAt({gamma: 0.3});
    expect(distance(endOf(ends, "momentum"), [-0.89, 0.89])).toBeGreaterThan(0.5);
  });

  it("says so when one step size for all makes a run diverge or leap", () => {
    const shown = valuesOf(race.parameters, {tuning: "free", eta: 1});
    const data = race.compute(shown, {files: {}, work: noWork});
    expect(race.summary({values: shown, data})).not.toMatch(/NaN|Infinity/);
  });
});
