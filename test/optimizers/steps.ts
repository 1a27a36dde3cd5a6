import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";
import {createGenerator} from "../../lib/random/generator.js";

/** The points that given gradients lead to from w0, one after each, and the state at the end. */
export function follow<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  w0: readonly number[],
  gradients: readonly (readonly number[])[],
): {points: number[][]; state: State} {
  const w = Float64Array.from(w0);
  const state = optimizer.init(w);
  const points = gradients.map((g, t) => {
    optimizer.step(w, Float64Array.from(g), state, t);
    return Array.from(w);
  });
  return {points, state};
}

/** Gradients of n unit normals each, drawn from a seed. */
export function normalGradients(count: number, n: number, seed = 1): number[][] {
  const generator = createGenerator(seed);
  return Array.from({length: count}, () => Array.from({length: n}, () => generator.normal()));
}
