import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";

/** The changes of one weight that a method makes in answer to a given sequence of gradients. */
export function stepSizes<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  gradients: readonly number[],
): number[] {
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  return gradients.map((gradient, t) => {
    w[0] = 0;
    g[0] = gradient;
    optimizer.step(w, g, state, t);
    return w[0];
  });
}
