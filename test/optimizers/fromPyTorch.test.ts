import {describe, expect, it} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {fromPyTorch, type PyTorchOptimizer} from "../../lib/optimizers/fromPyTorch.js";
import {nadam} from "../../lib/optimizers/nadam.js";
import {run} from "../../lib/run/run.js";
import {scheduleFromPyTorch} from "../../lib/schedules/fromPyTorch.js";
import {lossDeviation, pathDeviation} from "./deviation.js";
import {reference} from "./reference.js";

const make = (name: string, args: object = {}) => fromPyTorch(name as PyTorchOptimizer, args as never);

const pathOf = (name: string, args: object = {}) =>
  run(
    make(name, args),
    quadratic({
      A: [
        [2, 1],
        [1, 3],
      ],
      b: [1, -1],
    }),
    [1, 2],
    {steps: 20},
  ).trajectory;

describe("fromPyTorch", () => {
  it("has 60 runs of PyTorch to be held against", () => {
    expect(reference.cases).toHaveLength(60);
    expect(new Set(reference.cases.map(c => c.trajectory.length))).toEqual(new Set([61]));
  });

  for (const expected of reference.cases) {
    const name = `${expected.optimizer} ${JSON.stringify(expected.args)} on ${expected.function}`;
    it(`goes PyTorch's path: ${name}`, () => {
      const optimizer = make(expected.optimizer, expected.args);
      expect(pathDeviation(optimizer, expected)).toBeLessThan(1e-12);
      expect(lossDeviation(optimizer, expected)).toBeLessThan(1e-12);
    });
  }

  it("takes NAdam's product as PyTorch 1.13 has it, which nadam does only when told to", () => {
    const expected = reference.cases.find(c => c.optimizer === "NAdam")!;
    expect(pathDeviation(nadam({eta: 0.02, muTwice: true}), expected)).toBeLessThan(1e-12);
    expect(pathDeviation(nadam({eta: 0.02}), expected)).toBeGreaterThan(1e-4);
  });

  it("takes PyTorch's defaults where an argument is left out", () => {
    const betas = [0.9, 0.999];
    const defaults: [string, object, object][] = [
      ["SGD", {lr: 0.1}, {lr: 0.1, momentum: 0, dampening: 0, weight_decay: 0, nesterov: false}],
      ["Adagrad", {}, {lr: 0.01, lr_decay: 0, weight_decay: 0, initial_accumulator_value: 0, eps: 1e-10}],
      ["RMSprop", {}, {lr: 0.01, alpha: 0.99, eps: 1e-8, weight_decay: 0, momentum: 0, centered: false}],
      ["Adadelta", {}, {lr: 1, rho: 0.9, eps: 1e-6, weight_decay: 0}],
      ["Adam", {}, {lr: 0.001, betas, eps: 1e-8, weight_decay: 0, amsgrad: false}],
      ["AdamW", {}, {lr: 0.001, betas, eps: 1e-8, weight_decay: 0.01}],
      ["Adamax", {}, {lr: 0.002, betas, eps: 1e-8, weight_decay: 0}],
      ["NAdam", {}, {lr: 0.002, betas, eps: 1e-8, weight_decay: 0, momentum_decay: 0.004}],
      ["RAdam", {}, {lr: 0.001, betas, eps: 1e-8, weight_decay: 0}],
    ];
    for (const [name, given, all] of defaults) expect(pathOf(name, given), name).toEqual(pathOf(name, all));
  });

  it("adds weight decay to the gradient of every method but AdamW", () => {
    const shifted = quadratic({
      A: [
        [2.5, 1],
        [1, 3.5],
      ],
      b: [1, -1],
    });
    for (const name of ["SGD", "Adagrad", "RMSprop", "Adadelta", "Adam", "Adamax", "NAdam", "RAdam"]) {
      const decayed = pathOf(name, {lr: 0.1, weight_decay: 0.5});
      const plain = run(make(name, {lr: 0.1}), shifted, [1, 2], {steps: 20}).trajectory;
      for (let i = 0; i < plain.length; i++) expect(decayed[i], name).toBeCloseTo(plain[i], 12);
    }
  });

  it("leaves dampening out where there is no momentum, as PyTorch does", () => {
    expect(pathOf("SGD", {lr: 0.1, dampening: 0.5})).toEqual(pathOf("SGD", {lr: 0.1}));
  });

  it("lets Adagrad's step size fall with lr_decay, and its sum start from a value", () => {
    // A sum that starts from 1e12 and does not change makes it gradient descent with the step lr / 1e6.
    const path = run(
      make("Adagrad", {lr: 1e5, lr_decay: 1, initial_accumulator_value: 1e12}),
      quadratic({A: [[1]]}),
      [1],
      {steps: 2},
    ).trajectory;
    expect(path[1]).toBeCloseTo(0.9, 10); // 1 − 0.1 · 1
    expect(path[2]).toBeCloseTo(0.855, 10); // 0.9 − 0.1/2 · 0.9
  });

  it("takes a schedule for lr", () => {
    const lr = scheduleFromPyTorch("StepLR", 0.1, {step_size: 1, gamma: 0.5});
    const path = run(fromPyTorch("SGD", {lr}), quadratic({A: [[1]]}), [1], {steps: 2}).trajectory;
    expect([...path]).toEqual([1, 0.9, 0.9 - 0.05 * 0.9]);
  });

  it("refuses what it does not know, and says what there is", () => {
    const errors: [string, object, string][] = [
      [
        "LBFGS",
        {},
        'fromPyTorch: there is no optimizer "LBFGS"; there are SGD, Adagrad, RMSprop, Adadelta, Adam, AdamW, ' +
          "Adamax, NAdam, RAdam",
      ],
      ["toString", {}, 'fromPyTorch: there is no optimizer "toString"; there are SGD, '],
      ["Adam", {beta: 0.9}, "fromPyTorch: Adam: unknown option beta; did you mean betas?"],
      ["Adam", {eta: 0.1}, "fromPyTorch: Adam: unknown option eta; did you mean lr?"],
      [
        "RAdam",
        {foreach: true},
        "fromPyTorch: RAdam: unknown option foreach; it takes lr, betas, eps, weight_decay, maximize",
      ],
      ["SGD", {}, "fromPyTorch: SGD: lr must be in [0, ∞), got undefined"],
      ["SGD", {lr: -1}, "fromPyTorch: SGD: lr must be in [0, ∞), got -1"],
      ["SGD", {lr: 0.1, nesterov: 1}, "fromPyTorch: SGD: nesterov must be true or false, got 1"],
      [
        "SGD",
        {lr: 0.1, nesterov: true},
        "fromPyTorch: SGD: nesterov needs momentum > 0 and dampening = 0, got 0 and 0",
      ],
      ["Adam", {betas: [0.9, 1]}, "fromPyTorch: Adam: betas[1] must be in [0, 1), got 1"],
      ["Adam", {betas: [0.9]}, "fromPyTorch: Adam: betas must have two entries, got 1"],
      ["Adam", {betas: 0.9}, "fromPyTorch: Adam: betas must be a list, got 0.9"],
      ["Adam", {eps: null}, "fromPyTorch: Adam: eps must be in [0, ∞), got null"],
    ];
    for (const [name, args, message] of errors) expect(() => make(name, args)).toThrow(message);
  });
});

describe("maximize", () => {
  it("may be false, and changes nothing then", () => {
    expect(pathOf("SGD", {lr: 0.1, maximize: false})).toEqual(pathOf("SGD", {lr: 0.1}));
  });

  it("is refused where it is true, for it would turn the gradient round, with what to do instead", () => {
    for (const name of [
      "SGD",
      "Adagrad",
      "RMSprop",
      "Adadelta",
      "Adam",
      "AdamW",
      "Adamax",
      "NAdam",
      "RAdam",
    ]) {
      expect(() => make(name, {lr: 0.1, maximize: true})).toThrow(
        `fromPyTorch: ${name}: maximize must be false, got true: a run minimises; hand it −f`,
      );
    }
  });
});
