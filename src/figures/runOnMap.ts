import type {History} from "../lib/run/run.js";
import type {Rectangle} from "./landscape.js";
import {type Exit, exitArrow, exitOf, seenPart} from "./leaving.js";
import {type MethodKey, methods} from "./methods.js";
import {planePath, stepAt} from "./paths.js";
import {curve, dots, path, type Scale} from "./strokes.js";
import {mark} from "./symbols.js";

/** A run on a map with a dot for each step, up to the step shown; an arrow where it leaves what is seen. */
export function runOnMap(
  method: MethodKey,
  history: History,
  step: number,
  seen: Rectangle,
  x: Scale,
  y: Scale,
): Element[] {
  const {color, dash, symbol} = methods[method];
  const at = planePath(history);
  const {count, exit} = seenPart(stepAt(history, step) + 1, at, seen);
  const [a, b] = at(count - 1);
  const line = curve(count, at, x, y);
  return [
    path(line, {stroke: "var(--paper)", width: 4.5, opacity: 0.75}),
    path(line, {stroke: color, width: 2, dash}),
    path(dots(count, at, x, y), {stroke: color, width: 5.5}),
    mark(symbol, [x(a), y(b)], 6.5, color),
    path(exit ? exitArrow(exit, x, y) : "", {stroke: color, width: 4}),
  ];
}

/** Where a run leaves what is seen, if it has done so at the step shown. */
export function exitUpTo(history: History, step: number, seen: Rectangle): Exit | undefined {
  return exitOf(stepAt(history, step) + 1, planePath(history), seen);
}
