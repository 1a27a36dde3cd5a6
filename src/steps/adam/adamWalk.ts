import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {adam} from "../../lib/optimizers/adam.js";
import type {Vector} from "../../lib/vector.js";

/** The curvatures of the valley of one step: along w₁ and along w₂. */
export const curvatures = [1, 25] as const;
export const valley = rotatedQuadratic({lambda: curvatures});

/** Adam's rates. */
export interface Rates {
  readonly eta: number;
  readonly beta: number;
  readonly gamma: number;
  readonly epsilon: number;
}

/** One update of one weight, with all that its formula holds. */
export interface Update {
  readonly before: number;
  readonly g: number;
  /** M and S before this update. */
  readonly oldM: number;
  readonly oldS: number;
  readonly M: number;
  readonly S: number;
  readonly unlaggedM: number;
  readonly unlaggedS: number;
  readonly after: number;
}

/** The updates of both weights in the valley: entry t − 1 holds those of update t. */
export function adamWalk(rates: Rates, start: readonly number[], steps: number): readonly Update[][] {
  const optimizer = adam(rates);
  const w = Float64Array.from(start);
  const g = new Float64Array(w.length);
  const state = optimizer.init(w);
  const all = (v: Vector) => Array.from(v);
  return Array.from({length: steps}, (_, t) => {
    valley.gradient(w, g);
    const [before, oldM, oldS] = [all(w), all(state.M), all(state.S)];
    optimizer.step(w, g, state, t);
    return before.map((place, i) => ({
      before: place,
      g: g[i],
      oldM: oldM[i],
      oldS: oldS[i],
      M: state.M[i],
      S: state.S[i],
      unlaggedM: state.M[i] / state.shareM,
      unlaggedS: state.S[i] / state.shareS,
      after: w[i],
    }));
  });
}
