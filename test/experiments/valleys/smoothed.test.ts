import {describe, expect, test} from "vitest";
import {smoothed, valleysOf} from "../../../lib/experiments/valleys/smoothed.js";
import {multiScale} from "../../../lib/objectives/functions/multiScale.js";

describe("a function averaged over noise", () => {
  test("is the function itself without noise", () => {
    const {value, slope} = smoothed(0);
    const g = new Float64Array(1);
    for (const x of [-4.2, 0.3, 0.687, 5]) {
      expect(value(x)).toBeCloseTo(multiScale.value(Float64Array.of(x)), 12);
      multiScale.gradient(Float64Array.of(x), g);
      expect(slope(x)).toBeCloseTo(g[0], 12);
    }
  });

  test("is the mean over a normal distribution, by a sum over a fine grid", () => {
    const [s, x] = [0.07, 1.3];
    let [mean, weight] = [0, 0];
    for (let z = -8; z <= 8; z += 1e-3) {
      const share = Math.exp((-z * z) / 2);
      mean += share * multiScale.value(Float64Array.of(x - s * z));
      weight += share;
    }
    expect(smoothed(s).value(x)).toBeCloseTo(mean / weight, 9);
  });

  test.each([0, 0.01, 0.1])(
    "has its minima and maxima in turn where its slope changes its sign, s = %s",
    s => {
      const {slope} = smoothed(s);
      const {minima, maxima} = valleysOf(s);
      const all = [...minima.map(x => ({x, rises: 1})), ...maxima.map(x => ({x, rises: -1}))];
      all.sort((a, b) => a.x - b.x);
      for (const [i, {x, rises}] of all.entries()) {
        expect(rises * slope(x - 1 / 4000)).toBeLessThanOrEqual(0);
        expect(rises * slope(x + 1 / 4000)).toBeGreaterThanOrEqual(0);
        if (i > 0) expect(rises).toBe(-all[i - 1].rises);
      }
      expect(minima.length).toBe(maxima.length + 1);
    },
  );
});
