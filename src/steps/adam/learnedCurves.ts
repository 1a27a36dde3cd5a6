import {faded} from "../../figures/faded.js";
import {percent} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {type MethodKey, methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {deepPlainEtas as etas, guess} from "../../lib/experiments/deepPlain/deepPlain.js";

/** What a method has learned with each step size. */
export interface Learned {
  readonly method: MethodKey;
  readonly shares: readonly number[];
  readonly best: number;
  /** The step sizes at which it reaches the level; undefined where there are none. */
  readonly range: {readonly from: number; readonly to: number; readonly decades: number} | undefined;
}

interface State {
  readonly learned: readonly Learned[];
  readonly stale: boolean;
  readonly share: number;
  readonly failure: string | undefined;
}

const domain = [etas[0], etas[etas.length - 1]] as const;
/** Room on the right for the numbers. */
const marginRight = 150;

/** The share of digits right against the step size, for each method; its best one is marked. */
export function learnedCurves(
  {learned, stale, share, failure}: State,
  level: number,
  size: Size,
  kept: Kept,
): Element {
  const axes = {
    ...size,
    ...plainMargins,
    marginBottom: 12,
    marginRight: size.width < 500 ? 12 : marginRight,
    x: {type: "log", domain: [...domain], axis: null},
    y: {domain: [0, 1], label: "training digits right", ticks: 5, tickFormat: percent},
  } as const;
  const waiting = failure ? "could not be run" : share < 1 ? `training, ${Math.round(100 * share)} %` : "";
  const drawing = panel(kept, "curves", axes, {
    drawn: (x, y) => [
      path(rule("y", guess, domain, x, y), {...guide, dash: "2 3"}),
      path(rule("y", level, domain, x, y), {stroke: "var(--good)", width: 1.75, dash: "6 3"}),
      ...learned.map(({method, shares}) => {
        const {color, dash} = methods[method];
        return path(
          curve(etas.length, k => [etas[k], shares[k]], x, y),
          {stroke: color, width: method === "adam" ? 3.25 : 2, dash: dash === "none" ? undefined : dash},
        );
      }),
    ],
    over: (x, y) =>
      learned.map(({method, shares, best}) =>
        mark(methods[method].symbol, [x(etas[shares.indexOf(best)]), y(best)], 6, methods[method].color),
      ),
    words: [
      {x: domain[0], y: guess, text: "guessing", dx: 8, dy: 15, color: "var(--ink-soft)"},
      ...(waiting ? [{x: domain[0], y: 1, text: waiting, bold: true, dx: 8, dy: 14} as const] : []),
    ],
  });
  return faded(drawing, stale);
}

/** For each method a bar over the step sizes at which it learns, and what it has right at its best. */
export function trainingRanges({learned, stale}: State, size: Size, kept: Kept): Element {
  const narrow = size.width < 500;
  const axes = {
    ...size,
    ...plainMargins,
    marginTop: 4,
    marginRight: narrow ? 12 : marginRight,
    x: {...logAxis(domain, "η, step size", {plain: true}), labelAnchor: "center"},
    y: {domain: [5, 0], axis: null},
  } as const;
  const rows = [...learned].reverse();
  const drawing = panel(kept, "ranges", axes, {
    over: (x, y) =>
      rows.map(({method, range}, row) =>
        path(range ? curve(2, i => [i ? range.to : range.from, row + (narrow ? 0.8 : 0.5)], x, y) : "", {
          stroke: methods[method].color,
          width: narrow ? 7 : 12,
          cap: "butt",
        }),
      ),
    words: rows.flatMap((each, row) => (narrow ? inOneLine(each, row) : besideBar(each, row))),
  });
  return faded(drawing, stale);
}

/** What a row says on a phone: above its bar. */
function inOneLine({method, best, range}: Learned, row: number): Words[] {
  const {name, color} = methods[method];
  const width = range ? `${range.decades.toFixed(1)} decades` : "at no step size";
  return [
    {
      x: domain[0],
      y: row + 0.5,
      text: `${name}: ${width}, ${percent(best)} at best`,
      color,
      bold: true,
      dx: 4,
    },
  ];
}

/** What a row says where there is room: its name, the decades beside its bar, its best on the right. */
function besideBar({method, best, range}: Learned, row: number): Words[] {
  const {name, color} = methods[method];
  const place = {y: row + 0.5, color, bold: true, dy: 5} as const;
  const far = range !== undefined && range.to > 0.5;
  return [
    {...place, x: domain[0], text: name, dx: 8},
    range
      ? {
          ...place,
          x: far ? range.from : range.to,
          text: `${range.decades.toFixed(1)} decades`,
          anchor: far ? "end" : "start",
          dx: far ? -8 : 8,
        }
      : {...place, x: domain[0], text: "at no step size", bold: false, dx: 150},
    {...place, x: domain[1], text: `${percent(best)} at best`, size: 17, dx: 14},
  ];
}
