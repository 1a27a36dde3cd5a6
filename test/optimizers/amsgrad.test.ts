import {describe, expect, it} from "vitest";
import {amsgrad} from "../../lib/optimizers/amsgrad.js";
import {distance, walk} from "./walk.js";

describe("amsgrad", () => {
  it("divides by the largest average so far, and corrects the maximum, not what it is taken of", () => {
    // g = 4:  S = 8, Smax = 8, Ŝ = 8/0.5 = 16, w = 1 − 0.1·4/4 = 0.9
    // g = 1:  S = 4 + 0.5 = 4.5, Smax = 8, Ŝ = 8/0.75 = 32/3, w = 0.9 − 0.1·1/√(32/3)
    //         (the maximum of corrected averages would be 16, and w = 0.875)
    const {path, state} = walk(amsgrad({eta: 0.1, beta: 1, gamma: 0.5, epsilon: 0}), 1, [4, 1]);
    expect(distance(path, [0.9, 0.9 - 0.1 / 3.265986323710904])).toBeLessThan(1e-15);
    expect([state.S[0], state.Smax[0]]).toEqual([4.5, 8]);
  });

  it("corrects M, and adds ε outside the root", () => {
    // g = 4:  M = 2, M̂ = 2/0.5 = 4, Ŝ = 16, w = 1 − 0.1·4/(4 + 1) = 0.92
    const {w} = walk(amsgrad({eta: 0.1, beta: 0.5, gamma: 0.5, epsilon: 1}), 1, [4]);
    expect(w[0]).toBeCloseTo(0.92, 14);
  });
});
