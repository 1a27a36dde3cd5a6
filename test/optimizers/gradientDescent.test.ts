import {describe, expect, it} from "vitest";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {walk} from "./walk.js";

describe("gradientDescent", () => {
  it("steps by η against the gradient", () => {
    // 1 − 0.1·2 = 0.8;  0.8 − 0.1·(−4) = 1.2
    const {path} = walk(gradientDescent({eta: 0.1}), 1, [2, -4]);
    expect(path[0]).toBeCloseTo(0.8, 14);
    expect(path[1]).toBeCloseTo(1.2, 14);
  });

  it("shows the step size in force", () => {
    const {state} = walk(gradientDescent({eta: t => 1 / (t + 1)}), 0, [1, 1, 1, 1]);
    expect(state.eta).toBe(0.25);
  });
});
