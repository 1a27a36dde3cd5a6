import {describe, expect, it} from "vitest";
import {adam} from "../../lib/optimizers/adam.js";
import {signDescent} from "../../lib/optimizers/signDescent.js";
import {distance, walk} from "./walk.js";

describe("signDescent", () => {
  it("steps by η against the sign, whatever the size", () => {
    const {w} = walk(signDescent({eta: 0.1}), [1, 1, 1], [[1e9, -1e-9, 0]]);
    expect(distance(w, [0.9, 1.1, 1])).toBeLessThan(1e-15);
  });

  it("is Adam without memory and without ε", () => {
    const gradients = [3, -0.1, 7, -2];
    const forgetful = adam({eta: 0.1, beta: 1, gamma: 1, epsilon: 0});
    const expected = walk(forgetful, 1, gradients).path;
    expect(distance(walk(signDescent({eta: 0.1}), 1, gradients).path, expected)).toBeLessThan(1e-15);
  });
});
