import {sameLength} from "../arguments.js";
import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";
import {readOptions} from "../options/option.js";
import {dot, norm} from "../vector.js";
import {checkedState} from "./checkedState.js";
import type {Optimizer} from "./optimizer.js";
import {
  checkShares,
  evaluatedAtEnd,
  lastPair,
  moveAlong,
  type QuasiNewtonState,
  quasiNewtonState,
  wolfeShares,
} from "./quasiNewton.js";

/** The estimate of the inverse Hessian, and what it is made of. */
export interface BfgsState extends QuasiNewtonState {
  /** C, the estimate of the inverse Hessian, row by row, in double precision. */
  inverse: Float64Array;
  /** Cy. */
  inverseY: Float64Array;
}

/** The options of `bfgs`. */
export interface BfgsOptions {
  /** c₁ ∈ (0, 1), the share of the promised decrease that a step must bring; 1e-4 by default. */
  c1?: number;
  /** c₂ ∈ (c₁, 1), the share of the slope that may be left; 0.9 by default. */
  c2?: number;
}

/**
 * BFGS, the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno: from the pairs s = Δw, y = Δ∇f of its
 * steps it builds an estimate C of the inverse Hessian,
 *
 *     C ← (I − ρsyᵀ) C (I − ρysᵀ) + ρssᵀ,  ρ = 1/(sᵀy)
 *     w ← w − ηC∇f(w)
 *
 * with η from a line search for the strong Wolfe conditions (`strongWolfe`), which keeps C positive definite. In the first
 * step C is I/|∇f(w)|, so that η is its length, with a first try of 1; then C starts as (sᵀy / yᵀy) I. If f is multiplied
 * by a number the path stays the same. A pair with sᵀy ≤ 0 is left out. A search that
 * fails, as at the end of a run where rounding hides any decrease, leaves w in its place with η = 0 and a note.
 *
 * Needs an exact gradient: on mini-batches y is noise. Each step costs as many gradients as the search tries, mostly
 * one, which is the one that a run would ask for next (`evaluated`), and O(n²). The search makes one small object for each try; the vectors are preallocated.
 *
 * @param objective f, for the line search; the run's own objective
 * @param options by their names, with their ranges and defaults: `BfgsOptions`
 * @throws RangeError if c₁ or c₂ is out of bounds, or w has another length than the objective
 * @example
 * run(bfgs(rosenbrock), rosenbrock, [-1.2, 1], {steps: 50});
 * @source Nocedal, Wright (2006), Numerical optimization, 2nd ed., algorithm 6.1, eq. 6.17 and 6.20
 */
export function bfgs(objective: Objective, options: BfgsOptions = {}): Optimizer<BfgsState> {
  checkObjective("bfgs", objective);
  const {c1, c2} = readOptions("bfgs", options, {
    ...wolfeShares,
  });
  const shares = checkShares("bfgs", {c1, c2});
  const {init, checkStep} = checkedState("bfgs", (w): BfgsState => {
    const n = objective.dimension;
    sameLength("bfgs", "w", w, n);
    return {...quasiNewtonState(w), inverse: new Float64Array(n * n), inverseY: new Float64Array(n)};
  });
  return {
    name: "BFGS",
    init,
    step(w, g, state) {
      checkStep(w, g, state);
      const n = w.length;
      const {inverse, p} = state;
      const curvature = lastPair(w, g, state);
      if (curvature > 0) update(state, curvature);
      if (state.pairs === 0) scaledIdentity(inverse, n, Math.min(1 / norm(g), Number.MAX_VALUE));
      for (let i = 0; i < n; i++) {
        p[i] = 0;
        for (let j = 0; j < n; j++) p[i] -= inverse[i * n + j] * g[j];
      }
      moveAlong(objective, w, g, state, shares);
    },
    evaluated: evaluatedAtEnd(objective),
  };
}

/** Takes the pair (s, y) up into C; before the first one C gets the scale that the pair shows. */
function update(state: BfgsState, curvature: number): void {
  const {inverse, inverseY, s, y} = state;
  const n = s.length;
  if (state.pairs === 0) scaledIdentity(inverse, n, curvature / norm(y) / norm(y));
  for (let i = 0; i < n; i++) {
    inverseY[i] = 0;
    for (let j = 0; j < n; j++) inverseY[i] += inverse[i * n + j] * y[j];
  }
  const factor = (1 + dot(y, inverseY) / curvature) / curvature;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      inverse[i * n + j] += factor * s[i] * s[j] - (inverseY[i] * s[j] + s[i] * inverseY[j]) / curvature;
    }
  }
  state.pairs++;
}

function scaledIdentity(inverse: Float64Array, n: number, scale: number): void {
  inverse.fill(0);
  for (let i = 0; i < n; i++) inverse[i * n + i] = scale;
}
