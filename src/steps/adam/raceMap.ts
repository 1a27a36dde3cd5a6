import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {exitArrow} from "../../figures/leaving.js";
import {map} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import {planePath, stepAt} from "../../figures/paths.js";
import type {Size} from "../../figures/picture.js";
import {exitUpTo} from "../../figures/runOnMap.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {type Course, centre, leadOf, rivalOf, sightOf} from "./raceCourse.js";

/** The race up to a step, on its valley, with who wins it. */
export function courseMap(course: Course, isTurned: boolean, step: number, size: Size, kept: Kept): Element {
  const seen = sightOf(isTurned, size);
  return map(kept, "map", course.land, seen, size, {
    drawn: (x, y) =>
      course.racers.flatMap(({method, history}) => {
        const {color, dash, symbol} = methods[method];
        const at = planePath(history);
        const shown = stepAt(history, step);
        const [a, b] = at(shown);
        const line = curve(shown + 1, at, x, y);
        const exit = exitUpTo(history, step, seen);
        return [
          path(line, {stroke: "var(--paper)", width: 4.5, opacity: 0.75}),
          path(line, {stroke: color, width: 2, dash: dash === "none" ? undefined : dash}),
          ...(exit ? [path(exitArrow(exit, x, y), {stroke: color, width: 4})] : []),
          mark(symbol, [x(a), y(b)], 6, color),
        ];
      }),
    over: (x, y) => [mark("times", [x(centre[0]), y(centre[1])], 5, "var(--ink)")],
    words: verdict(course, size.width < 400).map(
      ({text, color, size: letters, dy}): Words => ({
        x: seen.x[1],
        y: seen.y[0],
        text,
        color,
        size: letters,
        bold: true,
        anchor: "end",
        dx: -12,
        dy,
      }),
    ),
  });
}

/** How many times lower or higher two still are level. */
const level = 1.1;

/** Who wins, and by how much Adam is ahead or behind. */
function verdict(
  course: Course,
  isNarrow: boolean,
): {text: string; color: string; size: number; dy: number}[] {
  const lead = leadOf(course);
  const {name} = course.racers[2];
  const won = lead >= 1;
  const ratio = won ? lead : 1 / lead;
  const than = rivalOf(course).name;
  if (ratio < level) return [{text: `${name} and ${than} are level`, color: "var(--ink)", size: 20, dy: -14}];
  const far = ratio >= 1e5 ? "far " : "";
  const times = far ? "" : `${ratio >= 10 ? Math.round(ratio) : short(ratio)} times `;
  return [
    {
      text: `${name} ${won ? "wins" : "loses"}`,
      color: won ? "var(--adam)" : "var(--warning)",
      size: 24,
      dy: -36,
    },
    {
      text: `ends ${far}${times}${won ? "lower" : "higher"} than ${than}`,
      color: "var(--ink)",
      size: isNarrow ? 14 : 15,
      dy: -14,
    },
  ];
}
