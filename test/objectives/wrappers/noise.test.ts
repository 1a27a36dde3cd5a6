import {describe, expect, it} from "vitest";
import type {StochasticObjective} from "../../../lib/objectives/data/stochastic.js";
import {rosenbrock} from "../../../lib/objectives/functions/rosenbrock.js";
import {rotatedQuadratic} from "../../../lib/objectives/functions/rotatedQuadratic.js";
import {noisy} from "../../../lib/objectives/wrappers/noisy.js";
import {noisyAlong} from "../../../lib/objectives/wrappers/noisyAlong.js";
import type {NoiseState} from "../../../lib/objectives/wrappers/withNoise.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {gradientAt, hessianAt} from "../derivatives.js";

const w = Float64Array.of(0.4, -0.3);
const draws = 40_000;

/** Mean and covariance of the noise on the gradient, over many draws. */
function noiseOf(objective: StochasticObjective<NoiseState>) {
  const exact = gradientAt(rosenbrock, w);
  const mean = [0, 0];
  const covariance = [0, 0, 0];
  for (let k = 0; k < draws; k++) {
    const [x, y] = gradientAt(objective, w).map((g, i) => g - exact[i]);
    mean[0] += x / draws;
    mean[1] += y / draws;
    covariance[0] += (x * x) / draws;
    covariance[1] += (x * y) / draws;
    covariance[2] += (y * y) / draws;
  }
  return {mean, covariance};
}

const kinds = {
  noisy: (seed: number) => noisy(rosenbrock, {sigma: [2, 0.5], generator: createGenerator(seed)}),
  noisyAlong: (seed: number) =>
    // biome-ignore format: a matrix
    noisyAlong(rosenbrock, {covariance: [[4, 1.5], [1.5, 1]], generator: createGenerator(seed)}),
};

describe.each(Object.entries(kinds))("%s", (kind, make) => {
  const expected = kind === "noisy" ? [4, 0, 0.25] : [4, 1.5, 1];

  it("adds noise with mean 0 and the covariance that was asked for, within 5 standard errors", () => {
    const {mean, covariance} = noiseOf(make(1));
    const [xx, , yy] = expected;
    expect(Math.abs(mean[0])).toBeLessThan(5 * Math.sqrt(xx / draws));
    expect(Math.abs(mean[1])).toBeLessThan(5 * Math.sqrt(yy / draws));
    const errors = [Math.sqrt(2) * xx, Math.sqrt(xx * yy + expected[1] ** 2), Math.sqrt(2) * yy];
    covariance.forEach((c, i) => {
      expect(Math.abs(c - expected[i])).toBeLessThan((5 * errors[i]) / Math.sqrt(draws));
    });
  });

  it("leaves value and Hessian exact", () => {
    const objective = make(2);
    expect(objective.gradient(w, new Float64Array(2))).toBe(rosenbrock.value(w));
    expect(objective.value(w)).toBe(rosenbrock.value(w));
    expect(hessianAt(objective, w)).toEqual(hessianAt(rosenbrock, w));
  });

  it("resumes bit for bit from JSON", () => {
    const objective = make(3);
    for (let k = 0; k < 7; k++) gradientAt(objective, w);
    const saved = JSON.parse(JSON.stringify(objective.save()));
    const future = Array.from({length: 9}, () => gradientAt(objective, w));
    const resumed = make(4);
    resumed.restore(saved);
    expect(Array.from({length: 9}, () => gradientAt(resumed, w))).toEqual(future);
  });
});

describe("noise without spread", () => {
  it("is none: σ = 0 leaves the gradient as it is", () => {
    const objective = noisy(rosenbrock, {sigma: 0, generator: createGenerator(1)});
    expect(gradientAt(objective, w)).toEqual(gradientAt(rosenbrock, w));
  });

  it("may act along one direction alone", () => {
    // biome-ignore format: a matrix
    const covariance = [[1, 1], [1, 1]];
    const objective = noisyAlong(rosenbrock, {covariance, generator: createGenerator(1)});
    const exact = gradientAt(rosenbrock, w);
    const [x, y] = gradientAt(objective, w).map((g, i) => g - exact[i]);
    expect(Math.abs(x)).toBeGreaterThan(0.01);
    expect(y).toBeCloseTo(x, 12);
  });
});

describe("the arguments of the noise", () => {
  const generator = createGenerator(1);
  // biome-ignore format: matrices
  it.each([
    [() => noisy(rosenbrock, {sigma: -1, generator}), "noisy: sigma must be in [0, ∞), got -1"],
    [() => noisy(rosenbrock, {sigma: [1], generator}), "noisy: sigma must have length 2, got 1"],
    [() => noisyAlong(rosenbrock, {covariance: [[1]], generator}), "noisyAlong: covariance must have length 2, got 1"],
    [() => noisyAlong(rosenbrock, {covariance: [[1, 0], [1, 1]], generator}), "noisyAlong: covariance must be symmetric, got [1][0] = 1 and [0][1] = 0"],
    [() => noisyAlong(rosenbrock, {covariance: [[1, 2], [2, 1]], generator}), "noisyAlong: covariance must have no negative eigenvalue, got -"],
    [() => noisyAlong(rosenbrock, {covariance: [[1e-20, 2e-20], [2e-20, 1e-20]], generator}), "noisyAlong: covariance must have no negative eigenvalue, got -"],
    [() => noisyAlong(rosenbrock, {covariance: [[1, 0], [0]], generator}), "noisyAlong: covariance[1] must have length 2, got 1"],
  ])("are checked: %#", (make, message) => expect(make).toThrow(message));
});

it("noise along a single direction is taken, however its other eigenvalues are rounded", () => {
  // vvᵀ has one eigenvalue |v|², and the others are 0 but for rounding, which makes some of them negative.
  const {normal} = createGenerator(6, "directions");
  for (let k = 0; k < 20; k++) {
    const v = Array.from({length: 4}, normal);
    const covariance = v.map(a => v.map(b => a * b));
    const bowl = rotatedQuadratic({lambda: [1, 1, 1, 1]});
    const f = noisyAlong(bowl, {covariance, generator: createGenerator(k)});
    const g = new Float64Array(4);
    f.gradient(new Float64Array(4), g);
    // The noise is a multiple of v.
    for (let i = 1; i < 4; i++) expect(Math.abs(g[i] * v[0] - g[0] * v[i])).toBeLessThan(1e-6);
  }
});
