import {describe, expect, it} from "vitest";
import {adagrad} from "../../lib/optimizers/adagrad.js";
import {distance, walk} from "./walk.js";

describe("adagrad", () => {
  it("divides by the root of the sum of the squared gradients", () => {
    // S = 9, w = 1 − 0.1·3/3 = 0.9;  S = 9 + 16 = 25, w = 0.9 − 0.1·4/5 = 0.82
    const {path, state} = walk(adagrad({eta: 0.1, epsilon: 0}), 1, [3, 4]);
    expect(distance(path, [0.9, 0.82])).toBeLessThan(1e-15);
    expect(state.S[0]).toBe(25);
  });

  it("adds ε outside the root", () => {
    // 1 − 0.1·3/(3 + 2) = 0.94
    expect(walk(adagrad({eta: 0.1, epsilon: 2}), 1, [3]).w[0]).toBeCloseTo(0.94, 14);
  });

  it("starts the sum from S0", () => {
    // S = 16 + 9 = 25, w = 1 − 0.1·3/5 = 0.94
    expect(walk(adagrad({eta: 0.1, epsilon: 0, S0: 16}), 1, [3]).w[0]).toBeCloseTo(0.94, 14);
  });
});
