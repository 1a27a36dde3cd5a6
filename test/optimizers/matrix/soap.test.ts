import {describe, expect, test} from "vitest";
import {adam} from "../../../lib/optimizers/adam.js";
import {soap} from "../../../lib/optimizers/matrix/soap.js";
import {distance, withSingularValues} from "../../matrix/spectra.js";
import {follow, normalGradients} from "../steps.js";

const square = [2, 2] as const;

describe("SOAP", () => {
  test.each([
    [2, 3],
    [3, 2],
    [3, 3],
  ])("its first step in %i × %i is η times the gradient with all its singular values 1", (rows, columns) => {
    const sigma = rows === columns ? [5, 1, 0.2] : [5, 0.2];
    const G = Array.from(withSingularValues(sigma, rows, columns));
    const method = soap({eta: 0.5, epsilon: 0, shape: [rows, columns]});
    const {points} = follow(method, new Array(rows * columns).fill(0), [G]);
    const factor = withSingularValues(
      sigma.map(() => -0.5),
      rows,
      columns,
    );
    expect(distance(points[0], factor)).toBeLessThan(1e-12);
  });

  test("goes a full step where the gradient is 10⁻⁹ of what it is elsewhere, and none in rounding beside it", () => {
    const {points} = follow(soap({eta: 0.5, epsilon: 0, shape: square}), [0, 0, 0, 0], [[1, 0, 0, 1e-9]]);
    expect(distance(points[0], [-0.5, 0, 0, -0.5])).toBeLessThan(1e-12);
    const rounding = follow(soap({eta: 0.5, epsilon: 0, shape: square}), [0, 0, 0, 0], [[1, 0, 0, 1e-17]]);
    expect(distance(rounding.points[0], [-0.5, 0, 0, 0])).toBeLessThan(1e-12);
  });

  test("is Adam on the diagonal where all gradients are diagonal, axes renewed or not", () => {
    // The first entries stay the larger ones, so that the axes keep their order.
    const gradients = normalGradients(50, 2).map(([a, b]) => [10 + a, 0, 0, b]);
    const rates = {eta: 0.1, beta: 0.2, gamma: 0.1, epsilon: 0.01};
    const single = follow(
      adam(rates),
      [1, 1],
      gradients.map(([a, , , b]) => [a, b]),
    ).points;
    for (const every of [1, 7]) {
      const {points} = follow(soap({...rates, every, shape: square}), [1, 0, 0, 1], gradients);
      const diagonal = points.map(([a, , , b]) => [a, b]);
      expect(distance(diagonal.flat(), single.flat())).toBeLessThan(1e-13);
      expect(points.every(([, b, c]) => b === 0 && c === 0)).toBe(true);
    }
  });

  test("is Adam in the axes of the gradients where these are turned", () => {
    // All gradients have their singular vectors in common: SOAP turns into these axes, Adam there is known.
    const values = normalGradients(40, 2).map(([a, b]) => [8 + a, 2 + b / 4]);
    const turnedBack = ([a, b]: number[]) => Array.from(withSingularValues([a, b], 2, 2));
    const rates = {eta: 0.1, beta: 0.2, gamma: 0.1, epsilon: 1e-3};
    const {points} = follow(soap({...rates, shape: square}), [0, 0, 0, 0], values.map(turnedBack));
    const expected = follow(adam(rates), [0, 0], values).points.map(turnedBack);
    expect(distance(points.flat(), expected.flat())).toBeLessThan(1e-11);
  });

  test("L and R are running averages of GGᵀ and of GᵀG", () => {
    const {state} = follow(
      soap({gamma: 0.5, shape: [1, 2]}),
      [0, 0],
      [
        [3, 4],
        [1, -1],
      ],
    );
    expect(Array.from(state.L)).toEqual([0.25 * 25 + 0.5 * 2]);
    expect(distance(state.R, [2.25 + 0.5, 3 - 0.5, 3 - 0.5, 4 + 0.5])).toBeLessThan(1e-15);
  });

  test("renews its axes every so many gradients, the first included", () => {
    const method = soap({every: 3, shape: square});
    const gradients = normalGradients(8, 4);
    const axes = gradients.map((_, k) =>
      Array.from(follow(method, [0, 0, 0, 0], gradients.slice(0, k + 1)).state.QL),
    );
    const renewed = axes.map((QL, k) => k === 0 || distance(QL, axes[k - 1]) > 1e-6);
    expect(renewed).toEqual([true, false, false, true, false, false, true, false]);
  });

  test("shows the step size in force, and follows its schedule", () => {
    const {state} = follow(soap({eta: t => 1 / (t + 1), shape: square}), [0, 0, 0, 0], normalGradients(4, 4));
    expect(state.eta).toBe(0.25);
  });

  test("leaves the numbers where a gradient is not finite", () => {
    const {points} = follow(soap({shape: square}), [0, 0, 0, 0], [[1, 2, Infinity, 4]]);
    expect(points[0].every(Number.isNaN)).toBe(true);
  });

  test("names arguments out of bounds, and parameters that do not fill the shape", () => {
    expect(() => soap({eta: -1, shape: square})).toThrow("soap: eta must be in [0, ∞), got -1");
    expect(() => soap({beta: 0, shape: square})).toThrow("soap: beta must be in (0, 1], got 0");
    expect(() => soap({gamma: 2, shape: square})).toThrow("soap: gamma must be in (0, 1], got 2");
    expect(() => soap({epsilon: -1, shape: square})).toThrow("soap: epsilon must be in [0, ∞), got -1");
    expect(() => soap({every: 0, shape: square})).toThrow("soap: every must be a whole number ≥ 1, got 0");
    expect(() => soap({shape: [2, 0]})).toThrow("soap: columns must be a whole number ≥ 1, got 0");
    expect(() => soap({shape: square}).init(new Float64Array(5))).toThrow(
      "soap: w must have length 4, got 5",
    );
  });
});
