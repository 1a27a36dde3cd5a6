import {describe, expect, it} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {nesterov} from "../../lib/optimizers/nesterov.js";
import {run} from "../../lib/run/run.js";
import {distance, walk} from "./walk.js";

describe("nesterov", () => {
  it("steps along the velocity and once more along the new gradient", () => {
    // v = −0.2, w = 1 + 0.5·(−0.2) − 0.2 = 0.7;  v = −0.1 − 0.4 = −0.5, w = 0.7 − 0.25 − 0.4 = 0.05
    const {path, state} = walk(nesterov({eta: 0.1, gamma: 0.5}), 1, [2, 4]);
    expect(path[0]).toBeCloseTo(0.7, 14);
    expect(path[1]).toBeCloseTo(0.05, 14);
    expect(state.v[0]).toBeCloseTo(-0.5, 14);
  });

  it("is the method that takes its gradient at the point x + γv ahead", () => {
    const [eta, gamma, steps] = [0.05, 0.9, 40];
    const {trajectory} = run(nesterov({eta, gamma}), quadratic({A: [[3]]}), [1], {steps});
    // v ← γv − η∇f(x + γv), x ← x + v on f = 3x²/2; the point ahead is x + γv.
    const ahead = [1];
    for (let k = 0, x = 1, v = 0; k < steps; k++) {
      v = gamma * v - eta * 3 * (x + gamma * v);
      x += v;
      ahead.push(x + gamma * v);
    }
    expect(distance(trajectory, ahead)).toBeLessThan(1e-14);
  });
});
