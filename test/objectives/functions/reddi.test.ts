import {describe, expect, it} from "vitest";
import {reddi} from "../../../lib/objectives/functions/reddi.js";
import {gradientAt} from "../derivatives.js";

const w = Float64Array.of(0.5);

describe("reddi", () => {
  it("hands out C once, then −1 twice", () => {
    const problem = reddi({C: 4});
    const slopes = Array.from({length: 7}, () => gradientAt(problem, w)[0]);
    expect(slopes).toEqual([4, -1, -1, 4, -1, -1, 4]);
  });

  it("hands out C as seldom as its period says", () => {
    const problem = reddi({C: 6, period: 5});
    const slopes = Array.from({length: 6}, () => gradientAt(problem, w)[0]);
    expect(slopes).toEqual([6, -1, -1, -1, -1, 6]);
    expect(problem.value(w)).toBeCloseTo((0.5 * 2) / 5, 15);
  });

  it("has the mean of its losses as its value", () => {
    const problem = reddi();
    const g = new Float64Array(1);
    const losses = [0, 1, 2].map(() => problem.gradient(w, g));
    expect(losses).toEqual([1.5, -0.5, -0.5]);
    expect(problem.value(w)).toBeCloseTo(0.5 / 3, 15);
  });

  it("brings a point back into [−1, 1]", () => {
    const point = Float64Array.of(1.5);
    reddi().project(point);
    expect(point[0]).toBe(1);
    point[0] = -7;
    reddi().project(point);
    expect(point[0]).toBe(-1);
  });

  it("resumes in the middle of a round", () => {
    const problem = reddi();
    gradientAt(problem, w);
    const resumed = reddi();
    resumed.restore(problem.save());
    expect(gradientAt(resumed, w)[0]).toBe(-1);
    expect(gradientAt(resumed, w)[0]).toBe(-1);
    expect(gradientAt(resumed, w)[0]).toBe(3);
  });

  it("takes no C at which the mean does not grow", () => {
    expect(() => reddi({C: 2})).toThrow("reddi: C must be in (2, ∞), got 2");
    expect(() => reddi({C: 9, period: 10})).toThrow("reddi: C must be in (9, ∞), got 9");
  });
});
