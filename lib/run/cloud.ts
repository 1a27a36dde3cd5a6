import {inInterval, real, sameLength, wholeNumber} from "../arguments.js";
import {momentum} from "../optimizers/momentum.js";
import type {RandomGenerator} from "../random/generator.js";

/** Many particles in the plane, each descending the same bowl with gradient noise of its own. */
export interface CloudOptions {
  /** η and γ of momentum; γ = 0 is plain noisy descent. */
  readonly eta: number;
  readonly gamma: number;
  /** λ₁ and λ₂, the curvatures along the two axes. */
  readonly lambdas: readonly [number, number];
  /** L, by rows: the noise of a gradient is Lz with z standard normal, of covariance LLᵀ. */
  readonly L: readonly [number, number, number, number];
  readonly steps: number;
}

/** Standard normal numbers for `particles` and `steps`: drawn once, so that only the rates change a picture. */
export function cloudNoise(random: RandomGenerator, particles: number, steps: number): Float64Array {
  const normals = new Float64Array(2 * particles * steps);
  for (let i = 0; i < normals.length; i++) normals[i] = random.normal();
  return normals;
}

/**
 * Where the particles are after all steps, x and y in turn: momentum on ½(λ₁x² + λ₂y²) from the minimum, each
 * gradient with noise.
 *
 * @param normals as many numbers as `cloudNoise` makes for these steps; they set the number of particles
 * @throws RangeError if the numbers do not fill whole steps
 */
export function runCloud({eta, gamma, lambdas, L, steps}: CloudOptions, normals: Float64Array): Float64Array {
  wholeNumber("runCloud", "steps", steps, 1);
  for (const value of lambdas) inInterval("runCloud", "lambdas", value, real);
  const length = 2 * Math.floor(normals.length / (2 * steps));
  sameLength("runCloud", "normals", normals, length * steps);
  const method = momentum({eta, gamma});
  const w = new Float64Array(length);
  const g = new Float64Array(length);
  const state = method.init(w);
  for (let t = 0; t < steps; t++) {
    for (let i = 0; i < length; i += 2) {
      const z1 = normals[t * length + i];
      const z2 = normals[t * length + i + 1];
      g[i] = lambdas[0] * w[i] + L[0] * z1 + L[1] * z2;
      g[i + 1] = lambdas[1] * w[i + 1] + L[2] * z1 + L[3] * z2;
    }
    method.step(w, g, state, t);
  }
  return w;
}

/** The covariance of points in the plane about the origin: xx, xy, yy. */
export function planeCovariance(points: Float64Array): [xx: number, xy: number, yy: number] {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < points.length; i += 2) {
    xx += points[i] ** 2;
    xy += points[i] * points[i + 1];
    yy += points[i + 1] ** 2;
  }
  const n = points.length / 2;
  return [xx / n, xy / n, yy / n];
}
