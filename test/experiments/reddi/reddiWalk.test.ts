import {expect, it} from "vitest";
import {reddiMethods, reddiWalk} from "../../../lib/experiments/reddi/reddiWalk.js";
import {adam} from "../../../lib/optimizers/adam.js";
import {amsgrad} from "../../../lib/optimizers/amsgrad.js";

it("a walk goes by the slopes C, −1, −1, … and is kept in [−1, 1], with the pushes as they were", () => {
  const {places, pushes} = reddiWalk(reddiMethods.gradientDescent({eta: 0.25, gamma: 0.9, beta: 1}), 6, 5);
  expect(Array.from(pushes)).toEqual([-1.5, 0.25, 0.25, 0.25, 0.25]);
  expect(Array.from(places)).toEqual([0, -1, -0.75, -0.5, -0.25, 0]);
});

it("Adam and AMSGrad go by γ and β as they are given", () => {
  for (const [name, make] of [["adam", adam] as const, ["amsgrad", amsgrad] as const]) {
    const rates = {eta: 0.01, gamma: 0.3, beta: 0.6};
    const expected = reddiWalk(make(rates) as never, 3, 9);
    expect(reddiWalk(reddiMethods[name](rates), 3, 9)).toEqual(expected);
  }
});
