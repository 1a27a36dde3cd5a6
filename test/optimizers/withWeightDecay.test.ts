import {describe, expect, it} from "vitest";
import {adam} from "../../lib/optimizers/adam.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {withWeightDecay} from "../../lib/optimizers/withWeightDecay.js";
import {walk} from "./walk.js";

describe("withWeightDecay", () => {
  it("hands the method the gradient and λw", () => {
    // 1 + 0.5·2 = 2;  w = 2 − 0.1·2 = 1.8
    const {w, state} = walk(withWeightDecay(gradientDescent({eta: 0.1}), {weightDecay: 0.5}), 2, [1]);
    expect(state.decayed[0]).toBe(2);
    expect(w[0]).toBeCloseTo(1.8, 14);
  });

  it("shows the method's own state", () => {
    const {state} = walk(withWeightDecay(adam({eta: 0.1, beta: 0.5}), {weightDecay: 0.5}), 2, [1]);
    expect(state.M[0]).toBe(1); // β(g + λw)
    expect(state.eta).toBe(0.1);
  });

  it("refuses a negative weight decay", () => {
    expect(() => withWeightDecay(gradientDescent({eta: 0.1}), {weightDecay: -1})).toThrow(
      "withWeightDecay: weightDecay must be in [0, ∞), got -1",
    );
  });
});
