import {describe, expect, test} from "vitest";
import {productOfTransposed} from "../../../lib/matrix/products.js";
import {adagrad} from "../../../lib/optimizers/adagrad.js";
import {fullMatrixAdagrad} from "../../../lib/optimizers/matrix/fullMatrixAdagrad.js";
import {fullMatrixRms} from "../../../lib/optimizers/matrix/fullMatrixRms.js";
import {rmsprop} from "../../../lib/optimizers/rmsprop.js";
import {distance} from "../../matrix/spectra.js";
import {follow, normalGradients} from "../steps.js";

/** CᵀC. */
function gramOf(C: Float64Array, n: number): Float64Array {
  const G = new Float64Array(n * n);
  productOfTransposed(C, C, [n, n, n], G);
  return G;
}

describe("full-matrix AdaGrad", () => {
  test("by hand: each new direction gets a step of η, whatever the gradient's length", () => {
    // After (3, 4): G = (3, 4)(3, 4)ᵀ, its root is G/5, and G^(−1/2) g = g/5. (−8, 6) is orthogonal to it.
    const method = fullMatrixAdagrad({eta: 0.5, epsilon: 0});
    const {points} = follow(
      method,
      [1, 1],
      [
        [3, 4],
        [-8, 6],
      ],
    );
    expect(distance(points[0], [1 - 0.3, 1 - 0.4])).toBeLessThan(1e-15);
    expect(distance(points[1], [0.7 + 0.4, 0.6 - 0.3])).toBeLessThan(1e-15);
  });

  test("by hand: the same gradient again has its step shortened to 1/√2", () => {
    const {points} = follow(
      fullMatrixAdagrad({eta: 1, epsilon: 0}),
      [0, 0],
      [
        [3, 4],
        [3, 4],
      ],
    );
    expect(points[1][0] - points[0][0]).toBeCloseTo(-0.6 / Math.SQRT2, 15);
  });

  test("ε is added to the root, as in AdaGrad", () => {
    const {points} = follow(fullMatrixAdagrad({eta: 1, epsilon: 5}), [0, 0], [[3, 4]]);
    expect(distance(points[0], [-3 / 10, -4 / 10])).toBeLessThan(1e-15);
  });

  test("is AdaGrad in one dimension", () => {
    const gradients = normalGradients(40, 1);
    const options = {eta: 0.3, epsilon: 0.01};
    const full = follow(fullMatrixAdagrad(options), [1], gradients).points;
    const diagonal = follow(adagrad(options), [1], gradients).points;
    expect(distance(full.flat(), diagonal.flat())).toBeLessThan(1e-14);
  });

  test("its C is a root of the sum of ggᵀ", () => {
    const gradients = normalGradients(7, 3);
    const {state} = follow(fullMatrixAdagrad(), [0, 0, 0], gradients);
    const G = new Float64Array(9);
    for (const g of gradients) for (let k = 0; k < 9; k++) G[k] += g[Math.floor(k / 3)] * g[k % 3];
    expect(distance(gramOf(state.C, 3), G)).toBeLessThan(1e-13);
  });
});

describe("full-matrix RMS", () => {
  test("by hand: the first step has the length η/√γ, down the gradient", () => {
    const {points} = follow(fullMatrixRms({eta: 0.1, gamma: 0.25, epsilon: 0}), [0, 0], [[3, 4]]);
    expect(distance(points[0], [-0.2 * 0.6, -0.2 * 0.8])).toBeLessThan(1e-15);
  });

  test("is RMSProp in one dimension", () => {
    const gradients = normalGradients(60, 1);
    const options = {eta: 0.1, gamma: 0.2, epsilon: 0.01};
    const full = follow(fullMatrixRms(options), [1], gradients).points;
    const diagonal = follow(rmsprop(options), [1], gradients).points;
    expect(distance(full.flat(), diagonal.flat())).toBeLessThan(1e-14);
  });

  test("its C is a root of the running average of ggᵀ, under a schedule of γ too", () => {
    const gradients = normalGradients(9, 3);
    const gamma = (t: number) => 1 / (t + 2);
    const {state} = follow(fullMatrixRms({gamma}), [0, 0, 0], gradients);
    let G = new Float64Array(9);
    gradients.forEach((g, t) => {
      G = G.map((x, k) => (1 - gamma(t)) * x + gamma(t) * g[Math.floor(k / 3)] * g[k % 3]);
    });
    expect(distance(gramOf(state.C, 3), G)).toBeLessThan(1e-14);
  });

  test("is RMSProp where the gradients keep to the axes", () => {
    const gradients = normalGradients(40, 1).map(([g], t) => (t % 2 ? [g, 0] : [0, g]));
    const options = {eta: 0.1, gamma: 0.2, epsilon: 0.01};
    const full = follow(fullMatrixRms(options), [1, 1], gradients).points;
    const diagonal = follow(rmsprop(options), [1, 1], gradients).points;
    expect(distance(full.flat(), diagonal.flat())).toBeLessThan(1e-13);
  });
});

describe.each([
  ["fullMatrixAdagrad", fullMatrixAdagrad],
  ["fullMatrixRms", fullMatrixRms],
])("%s", (name, create) => {
  test("shows the step size in force, and follows its schedule", () => {
    const {state} = follow(create({eta: t => 1 / (t + 1)}), [0, 0], normalGradients(4, 2));
    expect(state.eta).toBe(0.25);
  });

  test("leaves the numbers, rather than stop, where a gradient is not finite", () => {
    const {points} = follow(create(), [0, 0], [[1, Number.NaN]]);
    expect(points[0]).toEqual([Number.NaN, Number.NaN]);
  });

  test("names arguments out of bounds", () => {
    expect(() => create({eta: -1})).toThrow(`${name}: eta must be in [0, ∞), got -1`);
    expect(() => create({epsilon: Number.NaN})).toThrow(`${name}: epsilon must be in [0, ∞), got NaN`);
  });
});

test("fullMatrixRms names a rate out of bounds", () => {
  expect(() => fullMatrixRms({gamma: 0})).toThrow("fullMatrixRms: gamma must be in (0, 1], got 0");
});
