import {inInterval, nonNegative, wholeNumber} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
import type {RandomGenerator} from "../random/generator.js";

/** Many runs from one start on a function of one variable, each with gradient noise of its own. */
export interface NoisyRuns {
  /** η ∈ [0, ∞). */
  readonly eta: number;
  /** σ ∈ [0, ∞): each gradient is f′(x) + σz, z standard normal. */
  readonly sigma: number;
  readonly start: number;
}

/** Standard normal numbers, `steps` rows of one for each run: drawn once, so that only η and σ change a picture. */
export function runNoise(random: RandomGenerator, runs: number, steps: number): Float64Array {
  return Float64Array.from({length: runs * steps}, () => random.normal());
}

/**
 * All runs of gradient descent with noise side by side: x ← x − η(f′(x) + σz).
 *
 * @param normals as `runNoise` makes them
 * @param runs the number of runs
 * @param out takes (steps + 1) × runs positions, row by row, if given: else only the last row is kept
 * @returns the positions after the last step; a run that leaves the numbers stays at NaN
 * @throws RangeError if a number is out of bounds, or the objective has more than one variable
 */
export function runNoisily(
  objective: Objective,
  {eta, sigma, start}: NoisyRuns,
  normals: Float64Array,
  runs: number,
  out?: Float64Array,
): Float64Array {
  wholeNumber("runNoisily", "objective.dimension", objective.dimension, 1, 1);
  inInterval("runNoisily", "eta", eta, nonNegative);
  inInterval("runNoisily", "sigma", sigma, nonNegative);
  const steps = normals.length / wholeNumber("runNoisily", "runs", runs, 1);
  wholeNumber("runNoisily", "normals.length / runs", steps);
  const positions = new Float64Array(runs).fill(start);
  const x = new Float64Array(1);
  const g = new Float64Array(1);
  out?.set(positions);
  for (let t = 0; t < steps; t++) {
    for (let r = 0; r < runs; r++) {
      x[0] = positions[r];
      objective.gradient(x, g);
      positions[r] -= eta * (g[0] + sigma * normals[t * runs + r]);
    }
    out?.set(positions, (t + 1) * runs);
  }
  return positions;
}

/** The share of positions on the other side of a barrier than the start; a run that left the numbers does not count. */
export function shareBeyond(positions: Float64Array, barrier: number, start: number): number {
  let beyond = 0;
  for (const x of positions) if (start < barrier ? x > barrier : x < barrier) beyond++;
  return beyond / positions.length;
}
