import type {Rectangle} from "../figures/landscape.js";
import {type MethodKey, methods} from "../figures/methods.js";
import {planePath, stepAt} from "../figures/paths.js";
import type {Scale, Words} from "../figures/strokes.js";
import {arrival, type Walk} from "../lib/experiments/walkingRace/walkingRace.js";
import type {Point} from "./walkEnds.js";

/** A walk with its method, and the bottom that it has come to, if it has. */
export type NamedWalk = Walk & {readonly method: MethodKey; readonly bottom: Point | undefined};

/** Where words stand in the picture: from and to across, and their baseline. */
export type Line = {readonly from: number; readonly to: number; readonly at: number};

/** From one line of names to the next. */
const line = 18;
/** The width of a bold letter over its size, at most. */
const letter = 0.58;

/**
 * The names of the methods where they are, with what became of them; those that would lie on others, or on what is
 * `taken`, move down, or up.
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
    return walks.map(({method, history, bottom: reached}): Words => {
      const [a, b] = planePath(history)(stepAt(history, step));
      const {name, color} = methods[method];
      const text = `${name}, ${told(history, reached !== undefined, step, 0.01 * (seen.x[1] - seen.x[0]))}`;
      const width = letter * size * text.length;
      const from = besides(Math.min(right, Math.max(left, x(a))), width, left, right);
      const to = from + width;
      const wanted = Math.min(bottom - line, Math.max(top + line, y(b))) + 5;
      const isFree = (at: number) =>
        placed.every(other => from > other.to || to < other.from || Math.abs(at - other.at) >= line);
      const lines = [0, 1, -1, 2, -2, 3, -3].map(k => wanted + k * line);
      const at = lines.find(each => each > top + 12 && each < bottom - 4 && isFree(each)) ?? wanted;
      placed.push({from, to, at});
      return {x: seen.x[0], y: seen.y[1], text, color, bold: true, size, dx: from - left, dy: at - top};
    });
  };
}

/** Where words begin that stand beside a mark: at its right, or at its left if there is no room, or as far as they fit. */
function besides(mark: number, width: number, left: number, right: number): number {
  const gap = 12;
  if (mark + gap + width <= right) return mark + gap;
  if (mark - gap - width >= left) return mark - gap - width;
  return Math.max(left, right - width);
}

/** What became of a walk by a step; `near` is how close to its end it counts as there. */
function told(history: Walk["history"], arrived: boolean, step: number, near: number): string {
  if (step < history.steps) return `step ${step}`;
  if (history.outcome === "diverged") return `diverges at step ${history.steps + 1}`;
  return arrived ? `${arrival(history, near)} steps` : "still on its way";
}
