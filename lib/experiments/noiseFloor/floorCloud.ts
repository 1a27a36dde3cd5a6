import {gradientDescent} from "../../optimizers/gradientDescent.js";

/** Many runs of two weights that descend the same bowl, each with gradient noise of its own. */
export const floorSettings = {
  /** λ₁ and λ₂, the curvatures, and σ of the noise in both directions. */
  lambdas: [0.4, 2],
  sigma: 1,
  eta: 0.2,
  runs: 500,
  start: [3, 1],
  steps: 200,
} as const;

/** What differs from one cloud to another. */
export interface FloorCloud {
  readonly eta: number;
  readonly sigma: number;
  readonly steps: number;
}

/** The places of all runs at the end, x and y in turn, and their mean loss ½(λ₁x² + λ₂y²) after 0, 1, … steps. */
export interface FloorRun {
  readonly points: Float64Array;
  readonly losses: Float64Array;
}

/**
 * Plain gradient descent from one start, for all runs at once.
 *
 * @param normal gives standard normal numbers: two for each run at each step
 */
export function floorCloud({eta, sigma, steps}: FloorCloud, normal: () => number): FloorRun {
  const {lambdas, runs, start} = floorSettings;
  const points = Float64Array.from({length: 2 * runs}, (_, i) => start[i % 2]);
  const g = new Float64Array(2 * runs);
  const losses = new Float64Array(steps + 1);
  const method = gradientDescent({eta});
  const state = method.init(points);
  const [first, second] = lambdas;
  for (let t = 0; ; t++) {
    for (let i = 0; i < points.length; i += 2)
      losses[t] += (first * points[i] ** 2 + second * points[i + 1] ** 2) / (2 * runs);
    if (t === steps) return {points, losses};
    for (let i = 0; i < points.length; i += 2) {
      g[i] = first * points[i] + sigma * normal();
      g[i + 1] = second * points[i + 1] + sigma * normal();
    }
    method.step(points, g, state, t);
  }
}
