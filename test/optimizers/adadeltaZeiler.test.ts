import {describe, expect, it} from "vitest";
import {adadeltaZeiler} from "../../lib/optimizers/adadeltaZeiler.js";
import {distance, walk} from "./walk.js";

describe("adadeltaZeiler", () => {
  it("scales the step by the size of the steps so far over the size of the gradient", () => {
    // g = 4:  Sg = 0.25·16 = 4, d = √(1/5)·4, Sd = 0.25·16/5 = 0.8, w = 1 − 0.5·1.7888543819998317
    // g = 2:  Sg = 0.75·4 + 0.25·4 = 4, d = √(1.8/5)·2 = 1.2, w − 0.6, Sd = 0.75·0.8 + 0.25·1.44 = 0.96
    const {path, state} = walk(adadeltaZeiler({eta: 0.5, gamma: 0.25, epsilon: 1}), 1, [4, 2]);
    expect(distance(path, [0.10557280900008414, -0.4944271909999158])).toBeLessThan(1e-15);
    expect(state.Sd[0]).toBeCloseTo(0.96, 14); // η is not in it
  });
});
