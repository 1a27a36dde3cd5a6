import {describe, expect, it} from "vitest";
import {
  lossAfter,
  scaleMethods,
  steps,
  stretchedBowl,
  stretchedStart,
} from "../../../lib/experiments/singleStepSize/singleStepSize.js";
import {run} from "../../../lib/run/run.js";
import {gradientAt, hessianAt} from "../../objectives/derivatives.js";

describe("the stretched bowl", () => {
  it("has at (x, sy) the value that the bowl has at (x, y)", () => {
    for (const [x, y] of [
      [1, 2],
      [-0.3, 0.7],
      [0, -1],
    ])
      expect(stretchedBowl(8).value(Float64Array.of(x, 8 * y))).toBeCloseTo(
        stretchedBowl(1).value(Float64Array.of(x, y)),
        13,
      );
    expect(stretchedStart(8)).toEqual([2, -12]);
  });

  it("has its minimum 0 at (1, s/2), and curvatures 1 and 4/s² along the axes", () => {
    for (const stretch of [1, 5]) {
      const minimum = Float64Array.of(1, stretch / 2);
      expect(stretchedBowl(stretch).value(minimum)).toBeCloseTo(0, 14);
      for (const slope of gradientAt(stretchedBowl(stretch), minimum)) expect(slope).toBeCloseTo(0, 14);
      const H = hessianAt(stretchedBowl(stretch), minimum);
      [1, 0.3 / stretch, 0.3 / stretch, 4 / stretch ** 2].forEach((entry, i) => {
        expect(H[i]).toBeCloseTo(entry, 15);
      });
    }
  });
});

describe("the loss after all steps", () => {
  it("is a share of the first", () => {
    const {values} = run(scaleMethods.momentum(0.1), stretchedBowl(2), stretchedStart(2), {steps});
    expect(lossAfter("momentum", 0.1, 2)).toBe(values[steps] / values[0]);
  });

  it("is infinite where a run leaves the numbers", () => {
    expect(lossAfter("gradientDescent", 1e9, 1)).toBe(Infinity);
  });

  it("of Adadelta, with ε = 0, is the same at every stretch by a power of two, bit for bit", () => {
    for (const stretch of [2, 64])
      expect(lossAfter("adadelta", 0.05, stretch)).toBe(lossAfter("adadelta", 0.05, 1));
    expect(lossAfter("gradientDescent", 0.05, 64)).not.toBeCloseTo(lossAfter("gradientDescent", 0.05, 1), 3);
  });
});
