import {type Interval, inInterval} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
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
  /** The point that the line search tries, and the gradient there. */
  trial: Vector;
  gTrial: Vector;
}

/** The state before the first step, for parameters like w. */
export function quasiNewtonState(w: Vector): QuasiNewtonState {
  const zeros = () => zerosLike(w);
  return {
    ...{eta: Number.NaN, note: "", search: "", pairs: 0, made: 0},
    ...{p: zeros(), s: zeros(), y: zeros(), wLast: zeros(), gLast: zeros(), trial: zeros(), gTrial: zeros()},
  };
}

/** Checks 0 < c₁ < c₂ < 1. @throws RangeError otherwise */
export function checkShares(where: string, {c1, c2}: WolfeShares): void {
  const aboveC1: Interval = {text: "(c1, 1)", has: x => x > c1 && x < 1};
  inInterval(where, "c1", c1, {text: "(0, 1)", has: x => x > 0 && x < 1});
  inInterval(where, "c2", c2, aboveC1);
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
  return curvature > Number.EPSILON * norm(s) * norm(y) ? curvature : 0;
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
  wLast.set(w);
  gLast.set(g);
  state.made++;
  state.note = "";
  state.eta = 0;
  const slope = dot(g, p);
  if (norm(g) === 0) return;
  if (!(slope < 0)) {
    forget(state, "the direction does not lead down");
    return;
  }

  const line = (alpha: number) => {
    for (let i = 0; i < w.length; i++) trial[i] = w[i] + alpha * p[i];
    const value = objective.gradient(trial, gTrial);
    return {alpha, value, slope: dot(gTrial, p)};
  };
  // Newton's length is 1. While the scale is unknown, p is the gradient: go at most a distance of 1.
  const first = state.pairs > 0 ? 1 : Math.min(1, 1 / norm(p));
  const end = strongWolfe(line, {alpha: 0, value: objective.value(w), slope}, first, shares);
  state.search = end.outcome;
  state.eta = end.alpha;
  if (end.outcome === "failed") forget(state, "the line search found no step that lowers f");
  if (end.outcome === "decrease only") state.note = "the line search met the decrease alone, not the slope";
  if (end.alpha !== 0) for (let i = 0; i < w.length; i++) w[i] += end.alpha * p[i];
}

function forget(state: QuasiNewtonState, note: string): void {
  state.pairs = 0;
  state.note = note;
}
