import {describe, expect, it} from "vitest";
import {type PyTorchScheduler, scheduleFromPyTorch} from "../../lib/schedules/fromPyTorch.js";
import {reference} from "../optimizers/reference.js";

const make = (name: string, base_lr: number, args: object) =>
  scheduleFromPyTorch(name as PyTorchScheduler, base_lr, args as never);

const first = (name: string, args: object, count = 60) => {
  const schedule = make(name, 0.1, args);
  return Array.from({length: count}, (_, t) => schedule(t));
};

describe("scheduleFromPyTorch", () => {
  it("has 8 schedules of PyTorch to be held against", () => {
    expect(reference.schedules).toHaveLength(8);
  });

  for (const {scheduler, base_lr, args, lr} of reference.schedules) {
    it(`gives PyTorch's step sizes: ${scheduler} ${JSON.stringify(args)}`, () => {
      // The reference writes CyclicLR's mode behind its name: "CyclicLR-triangular2".
      const [name, mode] = scheduler.split("-");
      const schedule = make(name, base_lr, mode ? {...args, mode} : args);
      const deviation = Math.max(...lr.map((value, t) => Math.abs(schedule(t) - value) / value));
      expect(deviation).toBeLessThan(1e-12);
    });
  }

  it("takes PyTorch's defaults where an argument is left out", () => {
    const defaults: [string, object, object][] = [
      ["StepLR", {step_size: 5}, {step_size: 5, gamma: 0.1}],
      ["MultiStepLR", {milestones: [3]}, {milestones: [3], gamma: 0.1}],
      ["CosineAnnealingLR", {T_max: 50}, {T_max: 50, eta_min: 0}],
      ["CosineAnnealingWarmRestarts", {T_0: 7}, {T_0: 7, T_mult: 1, eta_min: 0}],
      [
        "CyclicLR",
        {max_lr: 1},
        {base_lr: 0.1, max_lr: 1, step_size_up: 2000, step_size_down: null, mode: "triangular"},
      ],
      [
        "OneCycleLR",
        {max_lr: 1, epochs: 6, steps_per_epoch: 10},
        {
          max_lr: 1,
          total_steps: 60,
          pct_start: 0.3,
          anneal_strategy: "cos",
          div_factor: 25,
          final_div_factor: 1e4,
          three_phase: false,
        },
      ],
    ];
    for (const [name, given, all] of defaults) expect(first(name, given), name).toEqual(first(name, all));
  });

  it.each([
    ["StepLR", {step_size: 1}, {gamma: "(0, ∞)"}],
    ["MultiStepLR", {milestones: [3]}, {gamma: "(0, ∞)"}],
    ["ExponentialLR", {}, {gamma: "(0, ∞)"}],
    ["CosineAnnealingLR", {T_max: 5}, {eta_min: "[0, ∞)"}],
    ["CosineAnnealingWarmRestarts", {T_0: 5}, {eta_min: "[0, ∞)"}],
    ["CyclicLR", {max_lr: 1}, {base_lr: "[0, ∞)", max_lr: "[0, ∞)"}],
    [
      "OneCycleLR",
      {max_lr: 1, total_steps: 9},
      {max_lr: "[0, ∞)", pct_start: "[0, 1)", div_factor: "(0, ∞)", final_div_factor: "(0, ∞)"},
    ],
  ] as const)("holds the numbers of %s to their ranges", (name, args, ranges) => {
    for (const [key, range] of Object.entries(ranges)) {
      expect(() => make(name, 0.1, {...args, [key]: Number.NaN})).toThrow(
        `${key} must be in ${range}, got NaN`,
      );
    }
  });

  it.each([
    ["StepLR", {step_size: 1}, {step_size: 1}],
    ["CosineAnnealingLR", {T_max: 1}, {T_max: 1}],
    ["CosineAnnealingWarmRestarts", {T_0: 1}, {T_0: 1, T_mult: 1}],
    ["CyclicLR", {max_lr: 1}, {step_size_up: 1, step_size_down: 1}],
    [
      "OneCycleLR",
      {max_lr: 1, epochs: 5, steps_per_epoch: 5},
      {total_steps: 1, epochs: 1, steps_per_epoch: 1},
    ],
  ] as const)("takes no count of %s below its least", (name, args, least) => {
    for (const [key, count] of Object.entries(least)) {
      expect(() => make(name, 0.1, {...args, [key]: count - 1})).toThrow(
        `${key} must be a whole number ≥ ${count}, got ${count - 1}`,
      );
    }
  });

  it("gives CyclicLR's way down its own length", () => {
    const args = {max_lr: 0.5, step_size_up: 2, step_size_down: 4};
    const expected = [0.1, 0.3, 0.5, 0.4, 0.3, 0.2, 0.1, 0.3];
    first("CyclicLR", args, 8).forEach((value, t) => {
      expect(value).toBeCloseTo(expected[t], 12);
    });
  });

  it("gives OneCycleLR straight lines and a third phase", () => {
    // From 0.04 at 0 to 1 at 0.3 · 21 − 1 = 5.3, to 0.04 at 10.6, to 4e-6 at 20.
    const args = {max_lr: 1, total_steps: 21, anneal_strategy: "linear", three_phase: true};
    const lr = first("OneCycleLR", args, 21);
    expect(lr[0]).toBeCloseTo(0.04, 12);
    expect(lr[5]).toBeCloseTo(0.04 + (0.96 * 5) / 5.3, 12);
    expect(lr[6]).toBeCloseTo(1 - (0.96 * 0.7) / 5.3, 12);
    expect(lr[11]).toBeCloseTo(0.04 + ((4e-6 - 0.04) * 0.4) / 9.4, 12);
    expect(lr[20]).toBeCloseTo(4e-6, 12);
  });

  it("refuses what it does not know, and says what there is", () => {
    const errors: [string, object, string][] = [
      [
        "LambdaLR",
        {},
        'scheduleFromPyTorch: there is no scheduler "LambdaLR"; there are StepLR, MultiStepLR, ExponentialLR, ' +
          "CosineAnnealingLR, CosineAnnealingWarmRestarts, CyclicLR, OneCycleLR",
      ],
      ["StepLR", {every: 3}, "scheduleFromPyTorch: StepLR: unknown option every; did you mean step_size?"],
      ["StepLR", {}, "scheduleFromPyTorch: StepLR: step_size must be a whole number ≥ 1, got undefined"],
      ["StepLR", {step_size: 0}, "scheduleFromPyTorch: StepLR: step_size must be a whole number ≥ 1, got 0"],
      [
        "MultiStepLR",
        {milestones: [1, 2.5]},
        "scheduleFromPyTorch: MultiStepLR: milestones[1] must be a whole number ≥ 0, got 2.5",
      ],
      [
        "CyclicLR",
        {max_lr: 1, mode: "exp_range"},
        'scheduleFromPyTorch: CyclicLR: mode must be "triangular" or "triangular2", got "exp_range"',
      ],
      [
        "OneCycleLR",
        {max_lr: 1, epochs: 3},
        'scheduleFromPyTorch: OneCycleLR needs "total_steps", or "epochs" and "steps_per_epoch"',
      ],
    ];
    for (const [name, args, message] of errors) expect(() => make(name, 0.1, args)).toThrow(message);
    expect(() => make("StepLR", -0.1, {step_size: 1})).toThrow(
      "scheduleFromPyTorch: StepLR: base_lr must be in [0, ∞), got -0.1",
    );
  });
});
