import type {History} from "../lib/run/run.js";
import type {Rectangle} from "./landscape.js";
import {type Exit, exitArrow, exitOf} from "./leaving.js";
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
  const exit = exitUpTo(history, step, seen);
  const last = stepAt(history, step);
  const [lastA, lastB] = at(last);
  const isOut = !(Math.abs(lastA) <= seen.x[1] && Math.abs(lastB) <= seen.y[1]);
  // A run that is lost is drawn to where it leaves, and no further.
  const shown = exit && isOut ? exit.step : last;
  const [a, b] = at(shown);
  const line = curve(shown + 1, at, x, y);
  return [
    path(line, {stroke: "var(--paper)", width: 4.5, opacity: 0.75}),
    path(line, {stroke: color, width: 2, dash}),
    path(dots(shown + 1, at, x, y), {stroke: color, width: 5.5}),
    mark(symbol, [x(a), y(b)], 6.5, color),
    path(exit ? exitArrow(exit, x, y) : "", {stroke: color, width: 4}),
  ];
}

/** Where a run leaves what is seen, if it has done so at the step shown. */
export function exitUpTo(history: History, step: number, seen: Rectangle): Exit | undefined {
  return exitOf(stepAt(history, step) + 1, planePath(history), seen);
}
