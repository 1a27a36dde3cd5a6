import type {Walk} from "../lib/experiments/walkingRace/walkingRace.js";
import {solve} from "../lib/matrix/solve.js";
import type {Landscape} from "../lib/objectives/objective.js";
import {norm} from "../lib/vector.js";

export type Point = readonly [x: number, y: number];

/** A walk has arrived where the bottom lies nearer than this share of the window's width; nearer ones are one valley. */
const sameEnd = 0.02;

/** The bottom of the valley that a walk has come to, one Newton step from its end; undefined of one that is on its way. */
export function bottomOf(
  {history}: Walk,
  {window: [[left, right]], gradient, hessian}: Landscape,
): Point | undefined {
  if (history.outcome === "diverged") return undefined;
  const end = history.trajectory.slice(2 * history.steps, 2 * history.steps + 2);
  const [g, H, step] = [new Float64Array(2), new Float64Array(4), new Float64Array(2)];
  gradient(end, g);
  hessian!(end, H);
  const [a, b, , c] = H;
  if (!(a > 0 && a * c - b * b > 0) || !solve(H, g, step)) return undefined;
  if (!(norm(step) < sameEnd * (right - left))) return undefined;
  return [end[0] - step[0], end[1] - step[1]];
}

/** How many different valleys walks have come to. */
export function countValleys(
  walks: readonly {readonly bottom: Point | undefined}[],
  {window: [[left, right]]}: Landscape,
): number {
  const known: Point[] = [];
  for (const {bottom} of walks) {
    if (!bottom) continue;
    const isNear = ([x, y]: Point) => Math.hypot(x - bottom[0], y - bottom[1]) < sameEnd * (right - left);
    if (!known.some(isNear)) known.push(bottom);
  }
  return known.length;
}
