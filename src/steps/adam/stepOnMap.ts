import {arrow} from "../../figures/arrows.js";
import type {Kept} from "../../figures/kept.js";
import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {type Exit, exitArrow, exitOf, isWithin} from "../../figures/leaving.js";
import {fitted, map} from "../../figures/map.js";
import type {Size} from "../../figures/picture.js";
import {curve, dots, path, type Words} from "../../figures/strokes.js";
import {type Update, valley} from "./adamWalk.js";

export const window: Rectangle = {x: [-3.2, 3.2], y: [-1.8, 1.8]};
const land: Land = {surface: valley, key: "one step", levels: bowlLevels(valley)};
/** The length of the arrow that only points: the gradient itself would leave the picture. */
const pointing = 1.1;

/** Adam's way up to an update, that update as an arrow in the square of half-width η, and where the gradient points. */
export function stepOnMap(
  walk: readonly (readonly Update[])[],
  step: number,
  eta: number,
  size: Size,
  kept: Kept,
): Element {
  const places = walk.slice(0, step).map(([one, two]) => [one.before, two.before] as const);
  const [one, two] = walk[step - 1];
  const from = [one.before, two.before] as const;
  const to = [one.after, two.after] as const;
  const steepness = Math.hypot(one.g, two.g) || 1;
  const downhill = [
    from[0] - (pointing * one.g) / steepness,
    from[1] - (pointing * two.g) / steepness,
  ] as const;
  const square = (i: number) =>
    [from[0] + (i % 4 < 2 ? eta : -eta), from[1] + ((i + 1) % 4 < 2 ? eta : -eta)] as const;
  const seen = fitted(window, size);
  const exit = exitOf(step + 1, i => (i < step ? places[i] : to), seen);
  const outside = exit !== undefined && !isWithin(seen, from);
  return map(kept, "map", land, window, size, {
    drawn: (x, y) => [
      path(`${curve(4, square, x, y)}Z`, {
        stroke: "var(--adam)",
        width: 1.5,
        fill: "var(--paper)",
        opacity: 0.55,
      }),
      path(`${curve(4, square, x, y)}Z`, {stroke: "var(--adam)", width: 1.5}),
      path(
        curve(step, i => places[i], x, y),
        {stroke: "var(--paper)", width: 4.5, opacity: 0.75},
      ),
      path(
        curve(step, i => places[i], x, y),
        {stroke: "var(--adam)", width: 1.75},
      ),
      path(
        dots(step, i => places[i], x, y),
        {stroke: "var(--adam)", width: 5.5},
      ),
      path(arrow(from, downhill, x, y), {stroke: "var(--gradient)", width: 3}),
      path(arrow(from, to, x, y), {stroke: "var(--adam)", width: 4}),
      path(exit ? exitArrow(exit, x, y) : "", {stroke: "var(--adam)", width: 4}),
    ],
    rings: [places[0]],
    words: outside
      ? [exitName(exit, seen)]
      : [
          {
            x: downhill[0],
            y: downhill[1],
            text: "downhill",
            color: "var(--gradient)",
            bold: true,
            anchor: downhill[0] > 2 ? "end" : "start",
            dx: downhill[0] > 2 ? -8 : 8,
            dy: downhill[1] > from[1] ? 4 : 10,
          },
          {
            x: from[0] + eta,
            y: from[1] + eta,
            text: "± η",
            color: "var(--adam)",
            bold: true,
            dx: 4,
            dy: -4,
          },
        ],
  });
}

/** What is said at the edge while the step shown lies outside. */
function exitName({step, edge: [x, y]}: Exit, seen: Rectangle): Words {
  const [right, top] = [x > 0, y > (seen.y[0] + seen.y[1]) / 2];
  return {
    ...{x, y, text: `leaves the picture at update ${step}`, color: "var(--adam)", bold: true},
    ...{anchor: right ? "end" : "start", dx: right ? -14 : 14, dy: top ? 24 : -14},
  };
}
