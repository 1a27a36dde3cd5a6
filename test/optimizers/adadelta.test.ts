import {describe, expect, it} from "vitest";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {distance, walk} from "./walk.js";

describe("adadelta", () => {
  it("scales the step by the size of the weight over the size of the gradient", () => {
    // g = 4, w = 2:  Sg = 0.25·16 = 4, Sw = 0.25·4 = 1, w = 2 − 0.1·√(1/4)·4 = 1.8
    // g = 2:  Sg = 0.75·4 + 0.25·4 = 4, Sw = 0.75·1 + 0.25·3.24 = 1.56, w = 1.8 − 0.1·√0.39·2
    const {path, state} = walk(adadelta({eta: 0.1, gamma: 0.25, epsilon: 0}), 2, [4, 2]);
    expect(distance(path, [1.8, 1.8 - 0.2 * 0.6244997998398398])).toBeLessThan(1e-15);
    expect(state.Sw[0]).toBeCloseTo(1.56, 14);
  });

  it("has ε inside both roots", () => {
    // 2 − 0.1·√((1 + 5)/(4 + 5))·4 = 2 − 0.4·√(2/3)
    const {w} = walk(adadelta({eta: 0.1, gamma: 0.25, epsilon: 5}), 2, [4]);
    expect(w[0]).toBeCloseTo(2 - 0.4 * 0.816496580927726, 14);
  });

  it("makes a first step of the size η|w|, whatever the gradient", () => {
    const {w} = walk(adadelta({eta: 0.1, epsilon: 0}), [3, -3], [[1e-6, 1e6]]);
    expect(distance(w, [2.7, -3.3])).toBeLessThan(1e-15);
  });
});
