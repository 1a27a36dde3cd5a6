import {nonNegative, sameLength} from "../arguments.js";
import {solve} from "../matrix/solve.js";
import {symmetricEigen} from "../matrix/symmetricEigen.js";
import {applySymmetricFunction} from "../matrix/symmetricFunction.js";
import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";
import {flag} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {dot, isFiniteVector, norm, type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import type {NotedState} from "./notedState.js";
import type {Optimizer} from "./optimizer.js";

/** The Hessian and the direction of the last step. */
export interface NewtonState extends NotedState {
  /** H, the Hessian at the last step, row by row. */
  H: Float64Array;
  /** p, the direction: w ← w − ηp. */
  p: Float64Array;
  /** A point that the safeguard tries. */
  trial: Vector;
}

/** With the safeguard, no curvature counts as less than this share of the largest. */
const leastCurvature = 1e-8;
/** Armijo's c₁: the share of the first-order decrease that a step must bring. */
const enoughDecrease = 1e-4;
/** What rounding may change in a value of f, as a share of it. */
const rounding = 2 ** -50;
const mostHalvings = 60;

/** The options of `newton`. */
export interface NewtonOptions {
  /** η ∈ [0, ∞), the share of the full step, a number or a schedule; 1 by default. */
  eta?: Rate;
  /** Whether to take |λ| for each eigenvalue λ and to halve the step until f falls; false by default. */
  safeguard?: boolean;
}

/**
 * Newton's method:
 *
 *     w ← w − ηH⁻¹∇f(w),  H = ∇²f(w)
 *
 * As it stands it goes to the nearest point where the quadratic model is flat, saddle and maximum included, and
 * far from a minimum it may leap away. Where H is singular, or so nearly that rounding cannot tell (see
 * `solve`), there is no such point, unless w is one already: w becomes NaN, and the note says why.
 *
 * The safeguard makes it a descent method: the eigenvalues λ of H are replaced by |λ|, and by 10⁻⁸ of the largest
 * where they are smaller, and the step is halved until f(w − ηp) ≤ f(w) − 10⁻⁴ η pᵀ∇f(w). If 60 halvings do not
 * bring that, or w no longer moves, it stays, with η = 0 and a note. Each try costs one evaluation of f.
 *
 * Covariant under every linear change of variables; with the safeguard only under rotations. Allocates in each
 * step: copies of H, and with the safeguard its decomposition.
 *
 * @param objective f, for its Hessian (and its value, with the safeguard); the run's own objective
 * @param options by their names, with their ranges and defaults: `NewtonOptions`
 * @example
 * const f = quadratic({A: [[1, 0], [0, 10]]});
 * run(newton(f), f, [1, 1], {steps: 1}); // at the minimum
 * @source Nocedal, Wright (2006), Numerical optimization, 2nd ed., sections 3.3 and 3.4
 */
export function newton(objective: Objective, options: NewtonOptions = {}): Optimizer<NewtonState> {
  checkObjective("newton", objective);
  const {eta: etaAt, safeguard} = readOptions("newton", options, {
    eta: rate(nonNegative, 1),
    safeguard: flag(false),
  });
  const hessian = objective.hessian?.bind(objective);
  if (!hessian) throw new TypeError(`newton: ${objective.name} must have a Hessian, and has none`);
  const {init, checkStep} = checkedState("newton", (w): NewtonState => {
    const n = objective.dimension;
    sameLength("newton", "w", w, n);
    const H = new Float64Array(n * n);
    return {eta: Number.NaN, note: "", H, p: new Float64Array(n), trial: zerosLike(w)};
  });
  return {
    name: safeguard ? "safeguarded Newton" : "Newton",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const {H, p} = state;
      hessian(w, H);
      state.note = "";
      state.eta = etaAt(t);
      if (safeguard) {
        descentDirection(H, g, p);
        shorten(objective, w, g, state);
      } else if (norm(g) === 0) p.fill(0);
      else if (!solve(H, g, p))
        state.note = `the Hessian is ${isFiniteVector(H) ? "singular" : "not finite"}`;
      if (state.eta !== 0) for (let i = 0; i < w.length; i++) w[i] -= state.eta * p[i];
    },
  };
}

/** p = |H|⁻¹g with the eigenvalues kept away from 0, so that pᵀg > 0. */
function descentDirection(H: Float64Array, g: Vector, p: Float64Array): void {
  const eigen = symmetricEigen(H, g.length);
  const largest = eigen.values.reduce((most, lambda) => Math.max(most, Math.abs(lambda)), 0);
  const curvature = (lambda: number) => Math.max(Math.abs(lambda), leastCurvature * largest) || 1;
  applySymmetricFunction(eigen, lambda => 1 / curvature(lambda), g, p);
}

/** Halves state.eta until the step along −p brings enough decrease; 0, with a note, where none does. */
function shorten(objective: Objective, w: Vector, g: Vector, state: NewtonState): void {
  const {p, trial} = state;
  const value = objective.value(w);
  const slope = dot(p, g);
  // The promised decrease is below what rounding does to f: near the minimum, where f cannot judge the step any more.
  if (state.eta * slope <= rounding * Math.abs(value)) return;
  for (let k = 0; k <= mostHalvings; k++) {
    let moves = false;
    for (let i = 0; i < w.length; i++) {
      trial[i] = w[i] - state.eta * p[i];
      moves ||= trial[i] !== w[i];
    }
    if (!moves) break;
    if (objective.value(trial) <= value - enoughDecrease * state.eta * slope) return;
    state.eta /= 2;
  }
  state.eta = 0;
  state.note = "no step along the Newton direction lowers f";
}
