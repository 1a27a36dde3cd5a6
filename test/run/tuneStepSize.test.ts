import {describe, expect, it} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {signDescent} from "../../lib/optimizers/signDescent.js";
import {tuneStepSize} from "../../lib/run/tuneStepSize.js";

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

  it("judges by the loss at the end, not by the least on the way", () => {
    // x = 1, 0.3, −0.4 with 0.7, and 1, 0.75, 0.5 with 0.25: the loss is x².
    const {losses, best} = tuneStepSize(eta => signDescent({eta}), parabola, [1], {
      etas: [0.25, 0.7],
      steps: 3,
    });
    expect(losses[0]).toBeCloseTo(0.0625, 15);
    expect(losses[1]).toBeCloseTo(0.09, 15);
    expect(best).toBe(0.25);
    const two = tuneStepSize(eta => signDescent({eta}), parabola, [1], {etas: [0.65, 0.7], steps: 2}).losses;
    expect(two[0]).toBeCloseTo(0.09, 15);
    expect(two[1]).toBeCloseTo(0.16, 15);
  });

  it("takes a diverged run for an infinite loss", () => {
    const {losses, message} = tuneStepSize(eta => gradientDescent({eta}), parabola, [1], {
      etas: [0.5, 100],
      steps: 400,
    });
    expect(losses[1]).toBe(Infinity);
    expect(message).toBe("eta = 0.5 ends lowest");
  });

  it("says so where every run diverged", () => {
    const {best, losses, message} = tuneStepSize(eta => gradientDescent({eta}), parabola, [1], {
      etas: [50, 100, 200],
      steps: 400,
    });
    expect(losses).toEqual([Infinity, Infinity, Infinity]);
    expect(message).toBe("every run diverged: no eta from 50 to 200 is small enough");
    expect(best).toBe(50);
  });

  it("refuses an empty list of step sizes", () => {
    expect(() => tuneStepSize(eta => gradientDescent({eta}), parabola, [1], {etas: [], steps: 1})).toThrow(
      "tuneStepSize: etas must hold one step size at least, got none",
    );
  });
});
