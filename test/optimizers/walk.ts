import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";

/** Where a method goes from w0 = [w] or w when it is given these gradients one after another, and its state then. */
export function walk<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  w0: number | readonly number[],
  gradients: readonly (number | readonly number[])[],
): {w: number[]; state: State; path: number[]} {
  const w = Float64Array.from([w0].flat());
  const state = optimizer.init(w);
  const path = gradients.map((g, t) => {
    optimizer.step(w, Float64Array.from([g].flat()), state, t);
    return w[0];
  });
  return {w: [...w], state, path};
}

/** The largest difference of two lists of numbers, entry by entry; ∞ if one is longer. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0);
}
