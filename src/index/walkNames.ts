import type {Rectangle} from "../figures/landscape.js";
import {type MethodKey, methods} from "../figures/methods.js";
import {planePath, stepAt} from "../figures/paths.js";
import type {Scale, Words} from "../figures/strokes.js";
import {widthOf} from "../figures/words/wordBox.js";
import {arrival, type Walk} from "../lib/experiments/walkingRace/walkingRace.js";
import type {Point} from "./walkEnds.js";

/** A walk with its method, and the bottom that it has come to, if it has. */
export type NamedWalk = Walk & {readonly method: MethodKey; readonly bottom: Point | undefined};

/** Where words stand in the picture: from and to across, and their baseline. */
export type Line = {readonly from: number; readonly to: number; readonly at: number};

/** From one line of names to the next. */
const line = 18;
/** From a mark to its name. */
const gap = 12;
/** From one place on a path to the next. */
const apart = 6;
/** To cover a place of a path is as bad as to stand so many lines further off. */
const dearness = 2;

/**
 * The names of the methods beside where they are, with what became of them: off each other and off what is `taken`,
 * and of such places where they cover the least of the paths, the nearest.
 */
export function namesOn(
  walks: readonly NamedWalk[],
  step: number,
  seen: Rectangle,
  size: number,
  taken: (x: Scale, y: Scale) => Line,
) {
  return (x: Scale, y: Scale): Words[] => {
    const [left, right] = seen.x.map(x);
    const [bottom, top] = seen.y.map(y);
    const placed = [taken(x, y)];
    const trails = walks.flatMap(({history}) => trail(history, step, x, y));
    return walks.map(({method, history, bottom: reached}): Words => {
      const [a, b] = planePath(history)(stepAt(history, step));
      const {name, color} = methods[method];
      const text = `${name}, ${told(history, reached !== undefined, step, 0.01 * (seen.x[1] - seen.x[0]))}`;
      const width = widthOf(text, size, true);
      const mark = [
        Math.min(right, Math.max(left, x(a))),
        Math.min(bottom - line, Math.max(top + line, y(b))),
      ];
      const places = besides(mark[0], width, left, right).flatMap(from =>
        [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map(k => ({
          from,
          to: from + width,
          at: mark[1] + 5 + k * line,
        })),
      );
      const [best] = places
        .filter(place => place.at > top + 12 && place.at < bottom - 4 && isFree(place, placed))
        .map(place => ({place, cost: distance(mark, place) / line + dearness * covered(trails, place)}))
        .sort((one, other) => one.cost - other.cost);
      const {from, to, at} = best?.place ?? places[0];
      placed.push({from, to, at});
      return {x: seen.x[0], y: seen.y[1], text, color, bold: true, size, dx: from - left, dy: at - top};
    });
  };
}

function isFree({from, to, at}: Line, placed: readonly Line[]): boolean {
  return placed.every(other => from > other.to || to < other.from || Math.abs(at - other.at) >= line);
}

/** Where words can begin: right of a mark, left of it, or over it, as far as they fit. */
function besides(mark: number, width: number, left: number, right: number): number[] {
  const last = Math.max(left, right - width);
  const over = Math.min(last, Math.max(left, mark - width / 2));
  return [mark + gap, mark - gap - width, over].filter(from => from >= left && from <= last);
}

/** How far a mark is from a line of words. */
function distance([a, b]: readonly number[], {from, to, at}: Line): number {
  return Math.hypot(Math.max(from - a, 0, a - to), b - (at - 5));
}

/** Places on a path up to a step and its end, `apart` pixels from one to the next or a little more. */
function trail(history: Walk["history"], step: number, x: Scale, y: Scale): Point[] {
  const at = planePath(history);
  const points: Point[] = [];
  let [a, b] = [x(at(0)[0]), y(at(0)[1])];
  for (let k = 1; k <= stepAt(history, step); k++) {
    const [across, down] = [x(at(k)[0]) - a, y(at(k)[1]) - b];
    const parts = Math.min(100, Math.floor(Math.hypot(across, down) / apart));
    for (let i = 1; i <= parts; i++) points.push([a + (i / parts) * across, b + (i / parts) * down]);
    if (parts > 0) [a, b] = points[points.length - 1];
  }
  const [endA, endB] = at(stepAt(history, step));
  return [...points, [x(endA), y(endB)]];
}

/** How many places of the paths lie under a line of words. */
function covered(places: readonly Point[], {from, to, at}: Line): number {
  return places.filter(([x, y]) => x > from && x < to && y > at - 11 && y < at + 2).length;
}

/** What became of a walk by a step; `near` is how close to its end it counts as there. */
function told(history: Walk["history"], arrived: boolean, step: number, near: number): string {
  if (step < history.steps) return `step ${step}`;
  if (history.outcome === "diverged") return `diverges at step ${history.steps + 1}`;
  return arrived ? `${arrival(history, near)} steps` : "still on its way";
}
