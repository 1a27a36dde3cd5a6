import {expect, it} from "vitest";
import {curvatures, squeezedDescent} from "../../../lib/experiments/squeezedValley/squeezedValley.js";

it("a squeezed valley has λ₁s and λ₂/s, and the best step size of these: mapped back, each axis shrinks by its own", () => {
  const squeeze = 4;
  const {lambdas, kappa, eta, mappedBack, history} = squeezedDescent(squeeze, [3, -2], 5);
  expect(lambdas).toEqual([4, 6.25]);
  expect(kappa).toBe(1.5625);
  expect(eta).toBeCloseTo(2 / 10.25, 15);
  for (let k = 0; k <= 5; k++) {
    expect(mappedBack[2 * k]).toBeCloseTo(3 * (1 - eta * 4) ** k, 13);
    expect(mappedBack[2 * k + 1]).toBeCloseTo(-2 * (1 - eta * 6.25) ** k, 13);
  }
  // The valley is drawn as it was: w₁ is squeezed by 1/√s, w₂ stretched by √s.
  expect(Array.from(history.trajectory.slice(0, 2))).toEqual([1.5, -4]);
});

it("squeezed by more than its condition, the valley lies across", () => {
  const {lambdas, kappa} = squeezedDescent(50, [1, 1], 1);
  expect(lambdas).toEqual([50 * curvatures[0], curvatures[1] / 50]);
  expect(kappa).toBe(100);
});
