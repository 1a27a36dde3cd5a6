import {describe, expect, it} from "vitest";
import {adam} from "../../lib/optimizers/adam.js";
import {adamw} from "../../lib/optimizers/adamw.js";
import {walk} from "./walk.js";

describe("adamw", () => {
  it("lets the weights decay before the step, and keeps the decay out of the averages", () => {
    // 2·(1 − 0.1·0.5) = 1.9;  M̂ = 3, Ŝ = 9, w = 1.9 − 0.1·3/(3 + 1) = 1.825
    const {w, state} = walk(adamw({eta: 0.1, beta: 1, gamma: 1, epsilon: 1, weightDecay: 0.5}), 2, [3]);
    expect(w[0]).toBeCloseTo(1.825, 14);
    expect([state.M[0], state.S[0]]).toEqual([3, 9]);
  });

  it("is Adam where there is no decay", () => {
    const gradients = [1, -2, 3, 0.5];
    expect(walk(adamw({eta: 0.1, weightDecay: 0}), 1, gradients).path).toEqual(
      walk(adam({eta: 0.1}), 1, gradients).path,
    );
  });
});
