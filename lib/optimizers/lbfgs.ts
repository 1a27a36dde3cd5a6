import {sameLength} from "../arguments.js";
import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";
import {whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {norm, type Vector} from "../vector.js";
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

/** The pairs lie in a ring: pair k of those taken up is row k mod m. */
export interface LbfgsState extends QuasiNewtonState {
  /** The last m changes of w (m × n). */
  Ss: Vector;
  /** The last m changes of the gradient (m × n). */
  Ys: Vector;
  /** ρ = 1/(sᵀy) of each. */
  rho: Float64Array;
  /** The coefficients of the first of the two loops. */
  a: Float64Array;
  /** The factor of I in H₀: sᵀy / yᵀy of the last pair, and 1/|∇f(w)| as long as there is none. */
  scale: number;
}

/** The options of `lbfgs`. */
export interface LbfgsOptions {
  /** m, the number of pairs kept, a whole number ≥ 1; 10 by default. */
  memory?: number;
  /** c₁ ∈ (0, 1), the share of the promised decrease that a step must bring; 1e-4 by default. */
  c1?: number;
  /** c₂ ∈ (c₁, 1), the share of the slope that may be left; 0.9 by default. */
  c2?: number;
}

/**
 * L-BFGS: BFGS with a limited memory. Instead of H it keeps the last m pairs s = Δw, y = Δ∇f, and makes H∇f(w)
 * from them by two loops, starting from H₀ = (sᵀy / yᵀy) I of the last pair:
 *
 *     w ← w − ηH∇f(w)
 *
 * η comes from a line search for the strong Wolfe conditions (`strongWolfe`). What is said of pairs, failures and exact
 * gradients in `bfgs` holds here too. While no pair has dropped out of memory, it differs from BFGS only in H₀.
 * Each step costs as many gradients as the search tries, mostly one, and O(mn). The search makes one small object for
 * each try; the vectors are preallocated.
 *
 * @param objective f, for the line search; the run's own objective
 * @param options by their names, with their ranges and defaults: `LbfgsOptions`
 * @throws RangeError if an argument is out of bounds, or w has another length than the objective
 * @example
 * run(lbfgs(rosenbrock, {memory: 5}), rosenbrock, [-1.2, 1], {steps: 50});
 * @source Nocedal, Wright (2006), Numerical optimization, 2nd ed., algorithms 7.4 and 7.5, eq. 7.20
 */
export function lbfgs(objective: Objective, options: LbfgsOptions = {}): Optimizer<LbfgsState> {
  checkObjective("lbfgs", objective);
  const {memory, c1, c2} = readOptions("lbfgs", options, {
    memory: whole(1, 10),
    ...wolfeShares,
  });
  const shares = checkShares("lbfgs", {c1, c2});
  const {init, checkStep} = checkedState("lbfgs", (w): LbfgsState => {
    const n = objective.dimension;
    sameLength("lbfgs", "w", w, n);
    const rows = () =>
      w instanceof Float32Array ? new Float32Array(memory * n) : new Float64Array(memory * n);
    return {
      ...quasiNewtonState(w),
      Ss: rows(),
      Ys: rows(),
      rho: new Float64Array(memory),
      a: new Float64Array(memory),
      scale: Number.NaN,
    };
  });
  return {
    name: "L-BFGS",
    init,
    step(w, g, state) {
      checkStep(w, g, state);
      const n = w.length;
      const curvature = lastPair(w, g, state);
      if (curvature > 0) {
        const row = state.pairs % memory;
        state.Ss.set(state.s, row * n);
        state.Ys.set(state.y, row * n);
        state.rho[row] = 1 / curvature;
        state.scale = curvature / norm(state.y) / norm(state.y);
        state.pairs++;
      }
      if (state.pairs === 0) state.scale = 1 / norm(g);
      direction(g, state, memory);
      moveAlong(objective, w, g, state, shares);
    },
    evaluated: evaluatedAtEnd(objective),
  };
}

/** p ← −Hg by the two loops: from the newest pair to the oldest, and back. */
function direction(g: Vector, {p, Ss, Ys, rho, a, scale, pairs}: LbfgsState, memory: number): void {
  const n = g.length;
  const oldest = Math.max(0, pairs - memory);
  for (let i = 0; i < n; i++) p[i] = -g[i];
  for (let k = pairs - 1; k >= oldest; k--) {
    const row = k % memory;
    a[row] = rho[row] * dotRow(Ss, row, p);
    addRow(p, -a[row], Ys, row);
  }
  for (let i = 0; i < n; i++) p[i] *= scale;
  for (let k = oldest; k < pairs; k++) {
    const row = k % memory;
    addRow(p, a[row] - rho[row] * dotRow(Ys, row, p), Ss, row);
  }
}

/** The inner product of a row with x. */
function dotRow(rows: Vector, row: number, x: Vector): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += rows[row * x.length + i] * x[i];
  return sum;
}

/** x ← x + factor · row. */
function addRow(x: Vector, factor: number, rows: Vector, row: number): void {
  for (let i = 0; i < x.length; i++) x[i] += factor * rows[row * x.length + i];
}
