import {describe, expect, it} from "vitest";
import {momentum} from "../../lib/optimizers/momentum.js";
import {walk} from "./walk.js";

describe("momentum", () => {
  it("adds the new step to a share γ of the last one", () => {
    // v = −0.1·2 = −0.2, w = 0.8;  v = 0.5·(−0.2) − 0.1·4 = −0.5, w = 0.3
    const {path, state} = walk(momentum({eta: 0.1, gamma: 0.5}), 1, [2, 4]);
    expect(path[0]).toBeCloseTo(0.8, 14);
    expect(path[1]).toBeCloseTo(0.3, 14);
    expect(state.v[0]).toBeCloseTo(-0.5, 14);
  });

  it("keeps the old velocity at the step size that it was made with", () => {
    // η = 0.1, then 0.2:  v = −0.2, w = 0.8;  v = 0.5·(−0.2) − 0.2·4 = −0.9, w = −0.1
    const {path} = walk(momentum({eta: t => 0.1 * (t + 1), gamma: 0.5}), 1, [2, 4]);
    expect(path[1]).toBeCloseTo(-0.1, 14);
  });

  it("reaches the velocity η/(1 − γ) times a constant gradient", () => {
    const {state} = walk(momentum({eta: 0.1, gamma: 0.9}), 0, new Array(400).fill(3));
    expect(state.v[0]).toBeCloseTo(-3, 12); // −0.1 / 0.1 · 3
  });
});
