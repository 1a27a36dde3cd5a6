import {expect, test} from "vitest";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {adam} from "../../lib/optimizers/adam.js";
import {fromPyTorch} from "../../lib/optimizers/fromPyTorch.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {run} from "../../lib/run/run.js";
import {conventions, converted} from "../../src/back/notation/conventions.js";

test("a rate and what it keeps are each other's complement, without rounding dust", () => {
  expect(converted({isRate: true}, 0.001)).toBe(0.999);
  expect(converted({isRate: true}, 0.999)).toBe(0.001);
  expect(converted({isRate: false}, 0.9)).toBe(0.9);
});

test("with converted numbers the lecture's methods and PyTorch's take the same path", () => {
  const usual = (name: string) => conventions.find(({pytorch}) => pytorch === name)!;
  const lecture = (name: string) => usual(name).usual;
  const pytorch = (name: string) => converted(usual(name), lecture(name));
  const pairs = [
    [
      momentum({eta: 1e-3, gamma: lecture("SGD: momentum")}),
      fromPyTorch("SGD", {lr: 1e-3, momentum: pytorch("SGD: momentum")}),
    ],
    [
      adam({eta: 1e-2, beta: lecture("Adam: betas[0]"), gamma: lecture("Adam: betas[1]"), epsilon: 1e-8}),
      fromPyTorch("Adam", {
        lr: 1e-2,
        betas: [pytorch("Adam: betas[0]"), pytorch("Adam: betas[1]")],
        eps: 1e-8,
      }),
    ],
    [
      rmsprop({eta: 1e-3, gamma: lecture("RMSprop: alpha"), epsilon: 1e-8}),
      fromPyTorch("RMSprop", {lr: 1e-3, alpha: pytorch("RMSprop: alpha"), eps: 1e-8}),
    ],
  ];
  for (const [ours, theirs] of pairs) {
    const [a, b] = [ours, theirs].map(method => run(method, rosenbrock, [-1.2, 1], {steps: 50}).trajectory);
    a.forEach((x, i) => {
      expect(Math.abs(x - b[i])).toBeLessThan(1e-10);
    });
  }
});
