import {describe, expect, it} from "vitest";
import {adam} from "../../lib/optimizers/adam.js";
import {distance, walk} from "./walk.js";

const rates = {eta: 0.1, beta: 0.5, gamma: 0.75, epsilon: 1};

describe("adam", () => {
  it("steps along the corrected average over the corrected size, ε outside the root", () => {
    // g = 2:   M = 1, M̂ = 1/0.5 = 2;  S = 3, Ŝ = 3/0.75 = 4;  w = 1 − 0.1·2/(2 + 1)
    // g = −4:  M = 0.5 − 2 = −1.5, M̂ = −1.5/0.75 = −2;  S = 0.75 + 12 = 12.75, Ŝ = 12.75/0.9375 = 13.6
    //          w + 0.1·2/(√13.6 + 1)
    const {path, state} = walk(adam(rates), 1, [2, -4]);
    const first = 1 - 0.2 / 3;
    expect(distance(path, [first, first + 0.2 / (3.687817782917155 + 1)])).toBeLessThan(1e-15);
    expect([state.M[0], state.S[0]]).toEqual([-1.5, 12.75]);
    expect([state.shareM, state.shareS]).toEqual([0.75, 0.9375]); // 1 − 0.5², 1 − 0.25²
  });

  it("without the correction, steps along the bare averages", () => {
    // g = 2:  M = 1, S = 3, w = 1 − 0.1·1/(√3 + 1)
    const {w} = walk(adam({...rates, biasCorrection: false}), 1, [2]);
    expect(w[0]).toBeCloseTo(1 - 0.1 / 2.7320508075688772, 14);
  });

  it("makes a first step of the size η, whatever the gradient", () => {
    const {w} = walk(adam({eta: 0.1, epsilon: 0}), [0, 0, 0], [[1e-100, -3, 1e100]]);
    expect(distance(w, [-0.1, 0.1, -0.1])).toBeLessThan(1e-15);
  });

  it("has 1 − (1 − β)ᵗ right to the last digits, however small the rate", () => {
    for (const rate of [0.1, 0.001, 1e-6]) {
      const {state} = walk(adam({beta: rate, gamma: rate}), 0, new Array(5000).fill(1));
      const exact = -Math.expm1(5000 * Math.log1p(-rate));
      expect(Math.abs(state.shareM / exact - 1), `rate ${rate}`).toBeLessThan(2e-14);
      expect(state.shareS).toBe(state.shareM);
    }
  });

  it("takes the lag out of an average whose rate follows a schedule", () => {
    const {state} = walk(adam({beta: t => 1 / (t + 2)}), 0, [5, 5, 5, 5]);
    expect(state.M[0] / state.shareM).toBeCloseTo(5, 14); // the average of a constant is the constant
  });
});
