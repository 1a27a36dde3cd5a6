import {describe, expect, it} from "vitest";
import {adamax} from "../../lib/optimizers/adamax.js";
import {distance, walk} from "./walk.js";

const rates = {eta: 0.1, beta: 0.5, gamma: 0.5, epsilon: 0};

describe("adamax", () => {
  it("divides by the largest gradient, which fades", () => {
    // g = 4:   M = 2, M̂ = 2/0.5 = 4, U = 4, w = 1 − 0.1
    // g = −1:  M = 1 − 0.5 = 0.5, M̂ = 0.5/0.75 = 2/3, U = max(2, 1) = 2, w = 0.9 − 0.1/3
    // g = −3:  M = 0.25 − 1.5 = −1.25, M̂ = −1.25/0.875, U = max(1, 3) = 3, w + 0.1·1.25/0.875/3
    const {path, state} = walk(adamax(rates), 1, [4, -1, -3]);
    const second = 0.9 - 0.1 / 3;
    expect(distance(path, [0.9, second, second + 0.125 / 0.875 / 3])).toBeLessThan(1e-15);
    expect(state.U[0]).toBe(3);
  });

  it("adds ε to the gradient's size", () => {
    // U = 4 + 1 = 5, w = 1 − 0.1·4/5 = 0.92
    const {w, state} = walk(adamax({...rates, epsilon: 1}), 1, [4]);
    expect(state.U[0]).toBe(5);
    expect(w[0]).toBeCloseTo(0.92, 14);
  });
});
