import {arrow} from "./arrows.js";
import type {Rectangle} from "./landscape.js";
import type {At, Scale} from "./strokes.js";

/** Where a path first leaves a window for a point outside. */
export interface Exit {
  /** The number of the first point outside. */
  readonly step: number;
  /** Where the line to it crosses the edge. */
  readonly edge: readonly [number, number];
  /** A point of that line a little before the edge. */
  readonly before: readonly [number, number];
}

/** Whether a point lies in a window, its edge included; a point that is no number does not. */
export function isWithin({x, y}: Rectangle, [a, b]: readonly [number, number]): boolean {
  return a >= x[0] && a <= x[1] && b >= y[0] && b <= y[1];
}

/** The first point of a path that lies outside of a window, with the place where the path crosses the edge. */
export function exitOf(count: number, at: At, window: Rectangle): Exit | undefined {
  for (let step = 1; step < count; step++) {
    const [from, to] = [at(step - 1), at(step)];
    if (isWithin(window, to) || !isWithin(window, from)) continue;
    const share = Math.min(crossing(from[0], to[0], window.x), crossing(from[1], to[1], window.y));
    const point = (s: number) => [from[0] + s * (to[0] - from[0]), from[1] + s * (to[1] - from[1])] as const;
    return {step, edge: point(share), before: point(0.8 * share)};
  }
  return undefined;
}

/** A path as far as it is drawn, and where it first leaves: one that is outside at its end is drawn up to there alone. */
export function seenPart(count: number, at: At, window: Rectangle): {count: number; exit: Exit | undefined} {
  const exit = exitOf(count, at, window);
  return {count: exit && !isWithin(window, at(count - 1)) ? exit.step + 1 : count, exit};
}

/** The share of the way from one value to another at which it leaves an interval; 1 if it does not. */
function crossing(from: number, to: number, [least, most]: readonly [number, number]): number {
  if (to > most) return (most - from) / (to - from);
  if (to < least) return (least - from) / (to - from);
  return 1;
}

/** An arrow out of the window, as path data: a path goes on where nobody can see it. */
export function exitArrow({before, edge}: Exit, x: Scale, y: Scale): string {
  return arrow(before, edge, x, y);
}
