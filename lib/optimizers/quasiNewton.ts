import {inInterval, openUnit} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
import {number} from "../options/kinds.js";
import {dot, norm, type Vector, zerosLike} from "../vector.js";
import {type LineSearchEnd, strongWolfe, type WolfeShares} from "./lineSearch.js";
import type {NotedState} from "./notedState.js";

/** What BFGS and L-BFGS share. Vectors are in w's precision; they start at 0. */
export interface QuasiNewtonState extends NotedState {
  /** How the last line search ended, empty before the first. */
  search: LineSearchEnd["outcome"] | "";
  /** Pairs (s, y) taken up since the curvature was last forgotten. */
  pairs: number;
  /** Steps made. */
  made: number;
  /** p, the direction: w ← w + ηp. */
  p: Vector;
  /** s, the last change of w. */
  s: Vector;
  /** y, the change of the gradient that came with it. */
  y: Vector;
  /** w and g before the last step. */
  wLast: Vector;
  gLast: Vector;
  /** The last point at which f was evaluated, which after a step is w, and f and its gradient there. */
  trial: Vector;
  value: number;
  gTrial: Vector;
}

/** The state before the first step, for parameters like w. */
export function quasiNewtonState(w: Vector): QuasiNewtonState {
  const zeros = () => zerosLike(w);
  return {
    ...{eta: Number.NaN, note: "", search: "", pairs: 0, made: 0, value: Number.NaN},
    ...{p: zeros(), s: zeros(), y: zeros(), wLast: zeros(), gLast: zeros(), trial: zeros(), gTrial: zeros()},
  };
}

/** The options c₁ and c₂; that c₁ < c₂ is up to `checkShares`. */
export const wolfeShares = {c1: number(openUnit, 1e-4), c2: number({...openUnit, text: "(c1, 1)"}, 0.9)};

/** Returns the shares if c₁ < c₂; throws a RangeError otherwise. */
export function checkShares(where: string, {c1, c2}: WolfeShares): WolfeShares {
  inInterval(where, "c2", c2, {text: "(c1, 1)", has: x => x > c1});
  return {c1, c2};
}

/**
 * Writes the pair (s, y) that the last step made and returns sᵀy, or 0 if there is no pair whose curvature can be
 * taken up: before the first step, after a failed search, or where f curves down between the two points.
 */
export function lastPair(w: Vector, g: Vector, {s, y, wLast, gLast, made}: QuasiNewtonState): number {
  if (made === 0) return 0;
  for (let i = 0; i < w.length; i++) {
    s[i] = w[i] - wLast[i];
    y[i] = g[i] - gLast[i];
  }
  const curvature = dot(s, y);
  return curvature > Number.EPSILON * norm(s) * norm(y) && curvature < Infinity ? curvature : 0;
}

/**
 * Moves w along p by a step length that meets the strong Wolfe conditions, and records how that went. Where the search
 * fails, or p does not lead down, w stays, with η = 0 and a note, and the curvature is forgotten: the next step is
 * steepest descent.
 */
export function moveAlong(
  objective: Objective,
  w: Vector,
  g: Vector,
  state: QuasiNewtonState,
  shares: WolfeShares,
): void {
  const {p, wLast, gLast, trial, gTrial} = state;
  const value = isKnown(w, state) ? state.value : objective.value(w);
  wLast.set(w);
  gLast.set(g);
  state.made++;
  state.note = "";
  state.eta = 0;

  const line = (alpha: number) => {
    for (let i = 0; i < w.length; i++) trial[i] = w[i] + alpha * p[i];
    state.value = objective.gradient(trial, gTrial);
    return {alpha, value: state.value, slope: dot(gTrial, p)};
  };
  const stay = () => {
    trial.set(w);
    gTrial.set(g);
    state.value = value;
  };

  const slope = dot(g, p);
  if (!(slope < 0 && slope > -Infinity)) {
    if (norm(g) !== 0) forget(state, "the direction does not lead down");
    stay();
    return;
  }
  // A try of 1 is Newton's length, and the distance 1 as long as the scale is unknown.
  const end = strongWolfe(line, {alpha: 0, value, slope}, 1, shares);
  state.search = end.outcome;
  state.eta = end.alpha;
  if (end.outcome === "failed") {
    forget(state, "the line search found no step that lowers f");
    stay();
    return;
  }
  if (end.outcome === "decrease only") {
    state.note = "the line search met the decrease alone, not the slope";
    line(end.alpha);
  }
  w.set(trial);
}

/** Whether f was evaluated at w last. */
function isKnown(w: Vector, {trial, value}: QuasiNewtonState): boolean {
  if (Number.isNaN(value)) return false;
  for (let i = 0; i < w.length; i++) if (trial[i] !== w[i]) return false;
  return true;
}

/** What `Optimizer.evaluated` is of these methods. */
export function evaluatedAtEnd(
  objective: Objective,
): (asked: Objective, state: QuasiNewtonState, g: Vector) => number | undefined {
  return (asked, {value, gTrial}, g) => {
    if (asked !== objective || Number.isNaN(value)) return undefined;
    g.set(gTrial);
    return value;
  };
}

function forget(state: QuasiNewtonState, note: string): void {
  state.pairs = 0;
  state.note = note;
}
