import {describe, expect, it} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {logarithmicGrid, tuneStepSize} from "../../lib/run/tuneStepSize.js";

const parabola = quadratic({A: [[2]]});

describe("tuneStepSize", () => {
  it("finds the step 1/λ that reaches the minimum of a parabola at once", () => {
    const {best, losses} = tuneStepSize(eta => gradientDescent({eta}), parabola, [1], {
      etas: [0.1, 0.5, 0.9],
      steps: 3,
    });
    expect(best).toBe(0.5);
    expect(losses[1]).toBe(0);
    // With η = 0.1 each step leaves 1 − 0.2 of w, and the loss is w².
    expect(losses[0]).toBeCloseTo(0.8 ** 6, 15);
  });

  it("takes a diverged run for an infinite loss", () => {
    const {losses} = tuneStepSize(eta => gradientDescent({eta}), parabola, [1], {
      etas: [0.5, 100],
      steps: 400,
    });
    expect(losses[1]).toBe(Infinity);
  });

  it("refuses an empty list of step sizes", () => {
    expect(() => tuneStepSize(eta => gradientDescent({eta}), parabola, [1], {etas: [], steps: 1})).toThrow(
      "tuneStepSize: etas must hold one step size at least, got none",
    );
  });
});

describe("logarithmicGrid", () => {
  it("goes from the least to the most by equal factors", () => {
    const grid = logarithmicGrid(0.01, 1, 5);
    expect(grid[0]).toBe(0.01);
    expect(grid[4]).toBeCloseTo(1, 15);
    expect(grid[3] / grid[2]).toBeCloseTo(grid[1] / grid[0], 12);
  });

  it("refuses bounds that are no interval of positive numbers", () => {
    expect(() => logarithmicGrid(0, 1, 5)).toThrow("0 < least < most");
  });
});
