import {describe, expect, it} from "vitest";
import {invariancePrice, priceTarget} from "../../../lib/experiments/invariancePrice/invariancePrice.js";
import {matrixDeviation} from "../../../lib/experiments/invariancePrice/matrixCovariance.js";
import {matrixValley} from "../../../lib/experiments/invariancePrice/matrixValley.js";
import {priceMethods} from "../../../lib/experiments/invariancePrice/priceMethods.js";
import {timeMethod} from "../../../lib/experiments/invariancePrice/timeMethod.js";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {gradientAt, gradientError} from "../../objectives/derivatives.js";

describe("the valley of a matrix", () => {
  it("has its value's gradient, and curvatures from 1 to κ", () => {
    const valley = matrixValley(3, 50, createGenerator(2));
    const w = Float64Array.from({length: 9}, (_, i) => Math.sin(i + 1));
    expect(gradientError(valley, w)).toBeLessThan(1e-8);
    expect(valley.gradient(w, new Float64Array(9))).toBe(valley.value(w));
    const H = new Float64Array(81);
    for (let i = 0; i < 9; i++) H.set(gradientAt(valley, new Float64Array(9).fill(1, i, i + 1)), 9 * i);
    const {values} = symmetricEigen(H, 9);
    expect(values[0]).toBeCloseTo(1, 12);
    expect(values[8]).toBeCloseTo(50, 11);
    // κ is shared by rows and columns in the golden ratio: no two curvatures coincide.
    expect(Math.min(...Array.from(values.slice(1), (value, i) => value - values[i]))).toBeGreaterThan(0.01);
  });
});

describe("the steps that each method needs", () => {
  const settings = {kappa: 10, sizes: [2, 3], largestFull: 2};
  const price = invariancePrice(settings, 4);

  it("are counted for each size, of the full matrix up to the largest that it may have", () => {
    expect(price.adam.map(({size}) => size)).toEqual([2, 3]);
    expect(price.fullMatrixRms.map(({size}) => size)).toEqual([2]);
  });

  it("are those of the best of twelve step sizes", () => {
    const needed = Array.from({length: 12}, (_, k) => {
      const eta = 0.1 * 2 ** (k - 5);
      const generator = createGenerator(4, "data");
      const valley = matrixValley(2, 10, generator);
      const w = Float64Array.from({length: 4}, () => generator.normal());
      const target = priceTarget * valley.value(w);
      const adam = priceMethods.adam(eta);
      const state = adam.init(w);
      let t = 0;
      for (; t < 1000 && valley.value(w) > target; t++)
        adam.step(w, gradientAt(valley, w), state as never, t);
      return {eta, steps: t};
    });
    const best = needed.reduce((best, each) => (each.steps < best.steps ? each : best));
    expect(price.adam[0]).toEqual({size: 2, ...best});
  });
});

describe("the time of a step", () => {
  it("is the least of three stretches that are long enough for the clock, over their steps", () => {
    // Stretches of 1, 2, 4 steps last 1, 2 and 6 ms; then three of four steps each.
    const lasting = [0.001, 0.002, 0.006, 0.02, 0.008, 0.012];
    let [now, calls] = [0, 0];
    const clock = () => {
      if (calls++ % 2 === 1) now += lasting[(calls - 2) / 2];
      return now;
    };
    expect(timeMethod("adam", 2, clock)).toBeCloseTo(0.002, 12);
    expect(calls).toBe(12);
  });
});

describe("the paths of matrices that are turned", () => {
  it("are the same for the full matrix however it is turned, for SOAP and Muon by rows and columns, for Adam not", () => {
    const deviation = (
      ...[method, turned]: [Parameters<typeof matrixDeviation>[0], Parameters<typeof matrixDeviation>[1]]
    ) => {
      const {deviation, walked} = matrixDeviation(method, turned, 3);
      expect(walked).toBeGreaterThan(0.02);
      return deviation;
    };
    expect(deviation("fullMatrixRms", "all")).toBeLessThan(1e-9);
    for (const method of ["soap", "shampoo", "muon"] as const) {
      expect(deviation(method, "rows and columns")).toBeLessThan(1e-9);
      expect(deviation(method, "all")).toBeGreaterThan(1e-3);
    }
    expect(deviation("adam", "rows and columns")).toBeGreaterThan(1e-3);
  });
});
