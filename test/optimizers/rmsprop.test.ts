import {describe, expect, it} from "vitest";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {distance, walk} from "./walk.js";

const rates = {eta: 0.1, gamma: 0.25, epsilon: 0};

describe("rmsprop", () => {
  it("divides by the root of the average of the squared gradients", () => {
    // S = 0.25·4 = 1, w = 1 − 0.1·2/1 = 0.8;  S = 0.75·1 + 0.25·13 = 4, w = 0.8 − 0.1·√13/2
    const {path} = walk(rmsprop(rates), 1, [2, Math.sqrt(13)]);
    expect(distance(path, [0.8, 0.8 - 0.05 * 3.605551275463989])).toBeLessThan(1e-15);
  });

  it("adds ε outside the root", () => {
    // 1 − 0.1·2/(1 + 1) = 0.9
    expect(walk(rmsprop({...rates, epsilon: 1}), 1, [2]).w[0]).toBeCloseTo(0.9, 14);
  });

  it("centred, divides by the spread", () => {
    // S = 1, M = 0.25·2 = 0.5, w = 1 − 0.1·2/√(1 − 0.25) = 1 − 0.2/√0.75
    const {w, state} = walk(rmsprop({...rates, centred: true}), 1, [2]);
    expect(state.M[0]).toBe(0.5);
    expect(w[0]).toBeCloseTo(0.7690598923241497, 14);
  });

  it("with momentum, keeps a velocity of the scaled gradients", () => {
    // g = 2, S = 1, v = 2, w = 0.8;  g = 1, S = 0.75 + 0.25 = 1, v = 0.5·2 + 1 = 2, w = 0.6
    const {path} = walk(rmsprop({...rates, mu: 0.5}), 1, [2, 1]);
    expect(distance(path, [0.8, 0.6])).toBeLessThan(1e-15);
  });

  it("centred, goes η by ε a step where rounding makes the spread negative: it counts as 0", () => {
    // A constant gradient has no spread; 0.7 and γ = ½ leave S − M² at −1.1e-16 or at 0 or at 1.1e-16.
    const {path} = walk(
      rmsprop({eta: 1e-9, gamma: 0.5, epsilon: 1e-9, centred: true}),
      1,
      new Array(200).fill(0.7),
    );
    const steps = path.map((w, k) => (k === 0 ? 1 : path[k - 1]) - w).slice(100);
    let [S, M] = [0, 0];
    const expected = path.map(() => {
      S = 0.5 * S + 0.5 * 0.7 * 0.7;
      M = 0.5 * M + 0.5 * 0.7;
      return S - M * M > 0 ? 0.7e-9 / (Math.sqrt(S - M * M) + 1e-9) : 0.7;
    });
    expect(expected.slice(100)).toContain(0.7);
    for (const [k, step] of steps.entries()) expect(step).toBeCloseTo(expected[100 + k], 12);
  });

  it("centred, stays a number where rounding makes the spread negative", () => {
    const {path} = walk(rmsprop({eta: 0.1, gamma: 0.5, centred: true}), 1, new Array(200).fill(0.7));
    expect(path.every(Number.isFinite)).toBe(true);
    // Without the guard the root of a negative number is taken: the spread is negative at some of these steps.
    let [S, M, least] = [0, 0, 0];
    for (let k = 0; k < 200; k++) {
      S = 0.5 * S + 0.5 * 0.7 * 0.7;
      M = 0.5 * M + 0.5 * 0.7;
      least = Math.min(least, S - M * M);
    }
    expect(least).toBeLessThan(0);
  });

  it("uses no memory for what is switched off", () => {
    const {state} = walk(rmsprop(rates), [1, 2], [[1, 1]]);
    expect([state.S.length, state.M.length, state.v.length]).toEqual([2, 0, 0]);
  });
});
