import {describe, expect, test} from "vitest";
import {adagrad} from "../../../lib/optimizers/adagrad.js";
import {shampoo} from "../../../lib/optimizers/matrix/shampoo.js";
import {distance, withSingularValues} from "../../matrix/spectra.js";
import {follow, normalGradients} from "../steps.js";

const square = [2, 2] as const;

describe("Shampoo", () => {
  test("by hand: a diagonal gradient (a, b) goes a step of η in each, and η/√2 the second time", () => {
    const {points} = follow(
      shampoo({eta: 0.5, epsilon: 0, shape: square}),
      [0, 0, 0, 0],
      [
        [9, 0, 0, -0.01],
        [9, 0, 0, -0.01],
      ],
    );
    expect(distance(points[0], [-0.5, 0, 0, 0.5])).toBeLessThan(1e-14);
    expect(distance(points[1], [-0.5 - 0.5 / Math.SQRT2, 0, 0, 0.5 + 0.5 / Math.SQRT2])).toBeLessThan(1e-14);
  });

  test("by hand: ε stands beside the sums, and under both fourth roots", () => {
    // (a² + ε)^(−1/4) a (a² + ε)^(−1/4) = 3 / √(9 + 16).
    const {points} = follow(shampoo({eta: 1, epsilon: 16, shape: [1, 1]}), [0], [[3]]);
    expect(points[0][0]).toBeCloseTo(-3 / 5, 15);
  });

  test.each([
    [2, 3],
    [3, 2],
    [3, 3],
  ])("its first step in %i × %i is the gradient with all its singular values 1", (rows, columns) => {
    const sigma = rows === columns ? [5, 1, 0.2] : [5, 0.2];
    const G = Array.from(withSingularValues(sigma, rows, columns));
    const method = shampoo({eta: 1, epsilon: 0, shape: [rows, columns]});
    const {points} = follow(method, new Array(rows * columns).fill(0), [G]);
    const factor = withSingularValues(
      sigma.map(() => -1),
      rows,
      columns,
    );
    expect(distance(points[0], factor)).toBeLessThan(1e-12);
  });

  test("is AdaGrad for a single number, but for where ε stands", () => {
    const gradients = normalGradients(30, 1);
    const whole = follow(shampoo({eta: 0.3, epsilon: 0, shape: [1, 1]}), [1], gradients).points;
    const single = follow(adagrad({eta: 0.3, epsilon: 0}), [1], gradients).points;
    expect(distance(whole.flat(), single.flat())).toBeLessThan(1e-14);
  });

  test("L and R are the sums of GGᵀ and of GᵀG", () => {
    const {state} = follow(
      shampoo({shape: [1, 2]}),
      [0, 0],
      [
        [3, 4],
        [1, -1],
      ],
    );
    expect(Array.from(state.L)).toEqual([27]);
    expect(Array.from(state.R)).toEqual([10, 11, 11, 17]);
  });

  test("shows the step size in force, and follows its schedule", () => {
    const {state} = follow(
      shampoo({eta: t => 1 / (t + 1), shape: square}),
      [0, 0, 0, 0],
      normalGradients(4, 4),
    );
    expect(state.eta).toBe(0.25);
  });

  test("leaves the numbers where a gradient is not finite", () => {
    const {points} = follow(shampoo({shape: square}), [0, 0, 0, 0], [[1, 2, Infinity, 4]]);
    expect(points[0].every(Number.isNaN)).toBe(true);
  });

  test("names arguments out of bounds, and parameters that do not fill the shape", () => {
    expect(() => shampoo({eta: -1, shape: square})).toThrow("shampoo: eta must be in [0, ∞), got -1");
    expect(() => shampoo({epsilon: -1, shape: square})).toThrow("shampoo: epsilon must be in [0, ∞), got -1");
    expect(() => shampoo({shape: [0, 2]})).toThrow("shampoo: rows must be a whole number ≥ 1, got 0");
    expect(() => shampoo({shape: [2, 1.5]})).toThrow("shampoo: columns must be a whole number ≥ 1, got 1.5");
    expect(() => shampoo({shape: [2, 3]}).init(new Float64Array(5))).toThrow(
      "shampoo: w must have length 6, got 5",
    );
  });
});
