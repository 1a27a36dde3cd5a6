import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {exitArrow, seenPart} from "../../figures/leaving.js";
import {fitted} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import type {Size} from "../../figures/picture.js";
import {type At, curve, path, type Scale} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {unitBowl} from "../../lib/experiments/adadeltaUnit/adadeltaUnit.js";

/** Both forms of AdaDelta, each in its colour. */
export const formColors = {lecture: methods.adadelta.color, zeiler: "var(--ink)"} as const;
/** The bowl of both figures on AdaDelta's scales. */
export const bowl: Land = {surface: unitBowl, key: "unit bowl", levels: bowlLevels(unitBowl)};
/** What has to be in sight of it. */
export const bowlWindow = {x: [-1, 4], y: [-2.7, 1.3]} as const;

/** What is in sight of it in a picture of a size. */
export const bowlSeen = (size: Size): Rectangle => fitted(bowlWindow, size);

/** A path over the bowl with its last point, plain or with stripes; an arrow where it leaves what is seen. */
export function unitPath(
  points: Float64Array,
  step: number,
  {color, striped, width = 4}: {readonly color: string; readonly striped: boolean; readonly width?: number},
  seen: Rectangle,
  x: Scale,
  y: Scale,
): Element[] {
  const at: At = k => [points[2 * k], points[2 * k + 1]];
  const {count, exit} = seenPart(Math.min(step + 1, points.length / 2), at, seen);
  const line = curve(count, at, x, y);
  const [a, b] = at(count - 1);
  return [
    path(line, {stroke: "var(--paper)", width: width + 3, opacity: 0.8}),
    path(line, {stroke: color, width}),
    ...(striped ? [path(line, {stroke: "var(--paper)", width: 0.44 * width, dash: "4 6"})] : []),
    mark("triangle", [x(a), y(b)], 7, color),
    path(exit ? exitArrow(exit, x, y) : "", {stroke: color, width}),
  ];
}
