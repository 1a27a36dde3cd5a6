import {methods} from "../../figures/methods.js";
import {curve, path, type Scale} from "../../figures/strokes.js";
import type {BenchMethod} from "../../lib/experiments/invarianceBench/benchMethods.js";
import type {PlaneChange} from "../../lib/experiments/invarianceBench/planeChange.js";
import {onRim} from "./disc.js";

/**
 * The rim of the changed plane, and on it the turns at which a method ends in another valley: of turns alone.
 *
 * @param turns intervals of degrees from 0 to 90; the other quarters are the same
 */
export function otherArcs(
  method: BenchMethod,
  turns: readonly (readonly [number, number])[],
  {stretch, shift, lossScale}: PlaneChange,
  x: Scale,
  y: Scale,
): Element[] {
  const rim = arc(0, 360, x, y, {stroke: "var(--rule)", width: 5});
  if (stretch !== 1 || shift[0] !== 0 || shift[1] !== 0 || lossScale !== 1) return [rim];
  const look = {stroke: methods[method].color, width: 5};
  return [
    rim,
    ...[0, 90, 180, 270].flatMap(quarter =>
      turns.map(([from, to]) => arc(quarter + from, quarter + to, x, y, look)),
    ),
  ];
}

function arc(
  from: number,
  to: number,
  x: Scale,
  y: Scale,
  look: {readonly stroke: string; readonly width: number},
): Element {
  const parts = Math.ceil((to - from) / 3);
  const at = (i: number) => onRim(from + ((to - from) * i) / parts, 0.35);
  return path(curve(parts + 1, at, x, y), {...look, cap: "butt"});
}
