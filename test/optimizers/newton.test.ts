import {describe, expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {newton} from "../../lib/optimizers/newton.js";
import {run} from "../../lib/run/run.js";
import {objective as convex} from "../invariance/problem.js";
import {hyperbola, logCosh, quartic, scalar} from "./scalar.js";

const saddle = quadratic({
  A: [
    [2, 0],
    [0, -1],
  ],
});

describe("Newton", () => {
  test("is at the minimum of a quadratic after one step", () => {
    const A = [
      [4, 1, 0],
      [1, 3, -1],
      [0, -1, 100],
    ];
    // A (1, -2, 3) = (2, -8, 302).
    const f = quadratic({A, b: [2, -8, 302]});
    const {trajectory} = run(newton(f), f, [50, -7, 0.3], {steps: 1});
    [1, -2, 3].forEach((x, i) => {
      expect(trajectory[3 + i]).toBeCloseTo(x, 12);
    });
  });

  test("doubles the digits with each step on a smooth convex function", () => {
    const {trajectory} = run(newton(convex), convex, [0.5, 0.5, 0.5, 0.5], {steps: 10});
    const end = trajectory.subarray(-4);
    const errors = Array.from({length: 11}, (_, k) =>
      Math.hypot(...end.map((x, i) => x - trajectory[4 * k + i])),
    );
    const digits = errors.map(error => -Math.log10(error));
    const first = digits.findIndex(d => d > 1.5);
    expect(digits[first + 1] / digits[first]).toBeGreaterThan(1.8);
    expect(digits[first + 2] / digits[first + 1]).toBeGreaterThan(1.8);
    expect(errors[first + 4]).toBeLessThan(1e-14);
  });

  test("takes x to −x³ on √(1 + x²): away, unless |x| < 1", () => {
    const {trajectory} = run(newton(hyperbola), hyperbola, [0.9], {steps: 3});
    for (let k = 0; k < 3; k++) {
      const x = trajectory[k];
      expect(Math.abs(trajectory[k + 1] / -(x ** 3) - 1)).toBeLessThan(1e-14);
    }
    expect(Math.abs(run(newton(hyperbola), hyperbola, [0.99], {steps: 8}).trajectory[8])).toBeLessThan(1e-12);
    expect(run(newton(hyperbola), hyperbola, [1.01], {steps: 20}).outcome).toBe("diverged");
  });

  test("diverges on log cosh from beyond 1.08866, and not from before", () => {
    const diverges = (x: number) => run(newton(logCosh), logCosh, [x], {steps: 60}).outcome === "diverged";
    let below = 1;
    let above = 1.2;
    while (above - below > 1e-7) {
      const middle = (below + above) / 2;
      if (diverges(middle)) above = middle;
      else below = middle;
    }
    expect(Math.abs(above - 1.08866)).toBeLessThan(5e-6);
  });

  test("brings x⁴ down by the factor 2/3 alone", () => {
    const {trajectory} = run(newton(quartic), quartic, [3], {steps: 50});
    for (let k = 0; k < 50; k++) expect(trajectory[k + 1] / trajectory[k]).toBeCloseTo(2 / 3, 14);
  });

  test("goes to a saddle as willingly as to a minimum", () => {
    expect(Array.from(run(newton(saddle), saddle, [3, 5], {steps: 1}).trajectory)).toEqual([3, 5, 0, 0]);
  });

  test("goes the share η of the way, which may follow a schedule", () => {
    const {trajectory, eta} = run(newton(quartic, {eta: t => 1 / (t + 2)}), quartic, [3], {steps: 2});
    expect(trajectory[1]).toBeCloseTo(3 - 1 / 2, 14);
    expect(trajectory[2]).toBeCloseTo(2.5 - 2.5 / 9, 14);
    expect(Array.from(eta)).toEqual([1 / 2, 1 / 3]);
  });

  test("says that the Hessian is singular where it leaves the numbers for that", () => {
    const flat = scalar(
      "x",
      x => x,
      () => 1,
      () => 0,
    );
    const {message, notes} = run(newton(flat), flat, [2], {steps: 5});
    expect(message).toBe("diverged at step 1: the Hessian is singular");
    expect(notes).toEqual([{step: 1, text: "the Hessian is singular"}]);
  });

  test.each([
    [
      [3, 2, 1],
      [2, 2, 0],
      [1, 0, 1],
    ],
    [0.1, 0.3, 0.7].map(a => [0.1, 0.3, 0.7].map(b => a * b)),
  ])("says that the Hessian is singular where rounding alone hides it: %j …", (...A) => {
    const f = quadratic({A});
    const {message} = run(newton(f), f, [1, 2, 4], {steps: 3});
    expect(message).toBe("diverged at step 1: the Hessian is singular");
  });

  test("says that the Hessian is not finite where that is what is wrong", () => {
    const spiked = scalar(
      "x with a spike",
      x => x,
      () => 1,
      () => Infinity,
    );
    expect(run(newton(spiked), spiked, [2], {steps: 1}).notes).toEqual([
      {step: 1, text: "the Hessian is not finite"},
    ]);
  });

  test("stays at a stationary point, also where the Hessian is singular", () => {
    expect(Array.from(run(newton(quartic), quartic, [0], {steps: 2}).trajectory)).toEqual([0, 0, 0]);
  });
});

describe("safeguarded Newton", () => {
  const options = {safeguard: true};

  test.each([
    ["√(1 + x²)", hyperbola, 3],
    ["log cosh", logCosh, 20],
  ])("comes down on %s from where Newton leaps away", (_, f, start) => {
    const {trajectory, values, eta} = run(newton(f, options), f, [start], {steps: 30});
    expect(Math.abs(trajectory[30])).toBeLessThan(1e-7);
    for (let k = 1; k < values.length; k++) expect(values[k]).toBeLessThanOrEqual(values[k - 1]);
    expect(Math.min(...eta)).toBeLessThan(1);
  });

  test("is Newton where the Hessian is positive and the full step does", () => {
    const start = [0.2, 0.2, 0.2, 0.2];
    const plain = run(newton(convex), convex, start, {steps: 5});
    const safe = run(newton(convex, options), convex, start, {steps: 5});
    // One solves by LU, the other by eigenvectors: their roundings differ.
    expect(Math.hypot(...plain.trajectory.map((x, i) => x - safe.trajectory[i]))).toBeLessThan(1e-12);
    expect(Array.from(safe.eta)).toEqual([1, 1, 1, 1, 1]);
  });

  test("goes down along negative curvature, with |λ| for λ", () => {
    const {trajectory} = run(newton(saddle, options), saddle, [3, 5], {steps: 1});
    expect(Array.from(trajectory.subarray(2))).toEqual([0, 10]);
  });

  test("takes the gradient itself where there is no curvature at all", () => {
    const slope = scalar(
      "3x",
      x => 3 * x,
      () => 3,
      () => 0,
    );
    expect(run(newton(slope, options), slope, [1], {steps: 1}).trajectory[1]).toBe(-2);
  });

  test("bounds the step along a direction that is all but flat", () => {
    const trough = quadratic({
      A: [
        [1, 0],
        [0, 1e-20],
      ],
      b: [0, 1e-12],
    });
    const {trajectory} = run(newton(trough, options), trough, [0, 0], {steps: 1});
    expect(trajectory[3]).toBeCloseTo(1e-4, 15);
  });

  test("stays, with η = 0 and a note, where no step brings f down", () => {
    // The gradient points the wrong way, so that −p leads up.
    const lying = scalar(
      "a lie",
      x => x,
      () => -1,
      () => 1,
    );
    const {trajectory, eta, notes} = run(newton(lying, options), lying, [2], {steps: 1});
    expect(trajectory[1]).toBe(2);
    expect(eta[0]).toBe(0);
    expect(notes).toEqual([{step: 1, text: "no step along the Newton direction lowers f"}]);
  });
});

describe("newton's arguments", () => {
  test("an objective without a Hessian is an error", () => {
    expect(() => newton({...quartic, hessian: undefined})).toThrow(
      "newton: x⁴ must have a Hessian, and has none",
    );
  });

  test("a negative step size, and parameters of another length, are errors", () => {
    expect(() => newton(quartic, {eta: -1})).toThrow("newton: eta must be in [0, ∞), got -1");
    expect(() => newton(saddle).init(new Float64Array(3))).toThrow("newton: w must have length 2, got 3");
  });
});
