import {describe, expect, it} from "vitest";
import {invariancePrice} from "../../../lib/experiments/invariancePrice/invariancePrice.js";
import {matrixDeviation} from "../../../lib/experiments/invariancePrice/matrixCovariance.js";
import {matrixValley} from "../../../lib/experiments/invariancePrice/matrixValley.js";
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
