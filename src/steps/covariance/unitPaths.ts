import {bowlLevels, type Land} from "../../figures/landscape.js";
import {methods} from "../../figures/methods.js";
import {type At, curve, path, type Scale} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {unitBowl} from "../../lib/experiments/adadeltaUnit/adadeltaUnit.js";

/** Both forms of AdaDelta, each in its colour. */
export const formColors = {lecture: methods.adadelta.color, zeiler: "var(--ink)"} as const;
/** The bowl of both figures on AdaDelta's scales. */
export const bowl: Land = {surface: unitBowl, key: "unit bowl", levels: bowlLevels(unitBowl)};
/** What is in sight of it. */
export const bowlWindow = {x: [-1, 4], y: [-2.7, 1.3]} as const;

/** A path over the bowl with its last point, plain or with stripes. */
export function unitPath(
  points: Float64Array,
  step: number,
  {color, striped, width = 4}: {readonly color: string; readonly striped: boolean; readonly width?: number},
  x: Scale,
  y: Scale,
): Element[] {
  const shown = Math.min(step, points.length / 2 - 1);
  const at: At = k => [points[2 * k], points[2 * k + 1]];
  const line = curve(shown + 1, at, x, y);
  const [a, b] = at(shown);
  return [
    path(line, {stroke: "var(--paper)", width: width + 3, opacity: 0.8}),
    path(line, {stroke: color, width}),
    ...(striped ? [path(line, {stroke: "var(--paper)", width: 0.44 * width, dash: "4 6"})] : []),
    mark("triangle", [x(a), y(b)], 7, color),
  ];
}
