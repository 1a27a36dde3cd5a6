import {expect, it} from "vitest";
import {answersAt, family} from "../../../lib/experiments/adamFamily/adamFamily.js";
import {answerTo} from "../../../lib/experiments/gradientSignal/answerTo.js";
import {adam} from "../../../lib/optimizers/adam.js";
import {adamw} from "../../../lib/optimizers/adamw.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../../lib/optimizers/momentum.js";

it("a method answers each gradient from the same weight, with the state that it has by then", () => {
  const {steps, states} = answerTo(momentum({eta: 0.5, gamma: 0.5}), [2, 0, -4], ({v}) => v[0]);
  // v ← ½v − ½g: −1, −½, 1¾, and the step down is −v.
  expect(states).toEqual([-1, -0.5, 1.75]);
  expect(steps).toEqual([1, 0.5, -1.75]);
});

it("an answer is the change of the weight, which stays where it is", () => {
  const schedule = {eta: (t: number) => (t === 2 ? 1 : 0.5)};
  expect(answersAt(gradientDescent(schedule), [2, -4, 3], 10)).toEqual([-1, 2, -3]);
  expect(answersAt(adamw({eta: 0.5, weightDecay: 0.1}), [0, 0], 4)).toEqual([
    expect.closeTo(-0.2, 14),
    expect.closeTo(-0.2, 14),
  ]);
});

it("Adam's relatives are made with the rates that are given", () => {
  const rates = {eta: 0.1, beta: 0.3, gamma: 0.2, epsilon: 0.01};
  const made = Object.values(family).map(({make}) => make(rates).name);
  expect(made).toEqual(["Adam", "AdamW", "NAdam", "AMSGrad", "Adamax", "RAdam"]);
  expect(answersAt(family.adam.make(rates), [1, -2, 3], 0)).toEqual(
    answersAt(adam(rates) as never, [1, -2, 3], 0),
  );
});
