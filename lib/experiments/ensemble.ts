import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import type {RandomGenerator} from "../random/generator.js";

/** Many runs of one weight at once: an element-wise method on a vector that holds one weight per run. */
export interface Ensemble<State extends OptimizerState> {
  readonly optimizer: Optimizer<State>;
  /** The start of each run. */
  readonly start: Float64Array;
  /** The gradient at x without noise. */
  readonly slope: (x: number) => number;
  /** The standard deviation σ of the normal noise that each gradient gets, drawn anew for each run and step. */
  readonly sigma: number;
  readonly random: Pick<RandomGenerator, "normal">;
  readonly steps: number;
  /** Called before the first update (t = 0) and after each, with the weights; they are overwritten later. */
  readonly observe?: (w: Float64Array, t: number) => void;
}

/** Makes the runs and returns the weights at the end. */
export function runEnsemble<State extends OptimizerState>({
  optimizer,
  start,
  slope,
  sigma,
  random,
  steps,
  observe,
}: Ensemble<State>): Float64Array {
  const w = start.slice();
  const g = new Float64Array(w.length);
  const state = optimizer.init(w);
  observe?.(w, 0);
  for (let t = 0; t < steps; t++) {
    for (let i = 0; i < w.length; i++) g[i] = slope(w[i]) + sigma * random.normal();
    optimizer.step(w, g, state, t);
    observe?.(w, t + 1);
  }
  return w;
}

/** The mean of a function over the runs. */
export function meanOver(w: Float64Array, f: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += f(w[i]);
  return sum / w.length;
}
