import {miniBatches} from "../../objectives/data/miniBatches.js";
import type {Objective} from "../../objectives/objective.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import type {RandomGenerator} from "../../random/generator.js";
import {lineThroughPoints} from "./points.js";

/** Paths of the same total time ηt from the same start, in more and more steps. */
export const truerSettings = {
  time: 1,
  stepCounts: [20, 40, 80, 160, 320],
  start: [-1, 2],
  batchSize: 1,
} as const;

/** Paths of SGD beside that of the full gradient, each as its places x and y in turn. */
export interface Bundle {
  readonly full: Float64Array;
  readonly paths: readonly Float64Array[];
  /** The root mean square of the distances of the paths' ends from the end of the full gradient's. */
  readonly spread: number;
}

/**
 * The line of least squares through six points, by batches of one and by all of them, in so many steps.
 *
 * @param paths how many paths of SGD
 * @param random where their batches come from
 */
export function bundle(steps: number, paths: number, random: RandomGenerator): Bundle {
  const {batchSize} = truerSettings;
  const full = walk(lineThroughPoints, steps);
  const sgd = miniBatches(lineThroughPoints, {batchSize, generator: random});
  const walks = Array.from({length: paths}, () => walk(sgd, steps));
  const [x, y] = full.slice(-2);
  const squares = walks.reduce((sum, path) => {
    const [a, b] = path.slice(-2);
    return sum + (a - x) ** 2 + (b - y) ** 2;
  }, 0);
  return {full, paths: walks, spread: Math.sqrt(squares / paths)};
}

function walk(objective: Objective, steps: number): Float64Array {
  const {time, start} = truerSettings;
  const optimizer = gradientDescent({eta: time / steps});
  const path = new Float64Array(2 * (steps + 1));
  const w = Float64Array.from(start);
  const g = new Float64Array(2);
  const state = optimizer.init(w);
  path.set(w);
  for (let t = 0; t < steps; t++) {
    objective.gradient(w, g);
    optimizer.step(w, g, state, t);
    path.set(w, 2 * (t + 1));
  }
  return path;
}
