import type {PlotOptions} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {type MethodKey, methods} from "./methods.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Words} from "./strokes.js";
import {titled, titleHeight} from "./titled.js";

/** The distance from the minimum after each step of a method. */
export interface ErrorCurve {
  readonly method: MethodKey;
  readonly errors: Float64Array;
}

/** Several methods on the same function. */
export interface OrderData {
  readonly curves: readonly ErrorCurve[];
  /** The number of steps on the axis. */
  readonly steps: number;
}

const height = 350;
/** Errors smaller than the rounding of a number near 1 are drawn at this one. */
const floor = 1e-16;
const domain = [2e-17, 100] as const;
const ticks = [1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1];

/** The error of each method against the step; beside it, each error against the one before it. */
export function convergenceOrders({curves, steps}: OrderData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.56);
  return arrange(
    kept,
    "both",
    row,
    titled(kept, "errors", ["Error against the step"], errorPanel(curves, steps, left, kept)),
    titled(kept, "orders", ["Each error against the one before it"], orderPanel(curves, right, kept)),
  );
}

/** The height of the whole picture at a width. */
export function convergenceOrdersHeight(width: number): number {
  const one = height + titleHeight;
  return width < narrow ? 2 * one + 8 : one;
}

function held(error: number): number {
  return Math.min(100 * domain[1], Math.max(floor, error));
}

function errorPanel(curves: readonly ErrorCurve[], steps: number, width: number, kept: Kept): Element {
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {type: "log", domain, label: "distance from the minimum", ticks, tickFormat: powerOfTen},
  };
  return panel(kept, "errors", axes, {
    from: [curves],
    drawn: (x, y) =>
      curves.flatMap(({method, errors}) => {
        const at = (t: number) => [t, held(errors[t])] as const;
        // Errors at the floor say nothing any more.
        const shown = firstAtFloor(errors) + 1;
        const {color, dash} = methods[method];
        return [
          path(curve(shown, at, x, y), {
            stroke: color,
            width: 2.25,
            dash: dash === "none" ? undefined : dash,
          }),
          path(dots(shown, at, x, y), {stroke: color, width: 5}),
        ];
      }),
    words: endLabels(curves, steps),
  });
}

/** The names at the ends: to the right of an early end; else the highest over its curve, the others below each other. */
function endLabels(curves: readonly ErrorCurve[], steps: number): Words[] {
  const ends = curves.map(({method, errors}) => {
    const last = firstAtFloor(errors);
    return {x: last, y: held(errors[last]), text: methods[method].name, color: methods[method].color};
  });
  const [early, late] = [true, false].map(wanted => ends.filter(({x}) => x < 0.85 * steps === wanted));
  late.sort((one, other) => other.y - one.y);
  return [
    ...early.map(end => ({...end, dx: 9, dy: -4})),
    ...late.map((end, rank) => ({
      ...end,
      anchor: "end" as const,
      dx: -4,
      dy: rank === 0 ? -9 : 4 + 14 * rank,
    })),
  ];
}

function orderPanel(curves: readonly ErrorCurve[], width: number, kept: Kept): Element {
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginRight: 14,
    x: {type: "log", domain, label: "error", ticks, tickFormat: powerOfTen},
    y: {type: "log", domain, label: "the next error", ticks, tickFormat: powerOfTen},
  };
  const [, most] = domain;
  return panel(kept, "orders", axes, {
    from: [curves],
    drawn: (x, y) => [
      path(
        curve(2, i => [domain[i], domain[i]], x, y),
        {stroke: "var(--ink-soft)", width: 1},
      ),
      path(
        curve(2, i => [i ? Math.sqrt(most) : Math.sqrt(floor), i ? most : floor], x, y),
        {stroke: "var(--ink-soft)", width: 1, dash: "2 4"},
      ),
      ...curves.map(({method, errors}) =>
        path(
          dots(firstAtFloor(errors), t => [held(errors[t]), held(errors[t + 1])], x, y),
          {stroke: methods[method].color, width: 7},
        ),
      ),
    ],
    words: [
      {x: 1e-13, y: 1e-13, text: "no progress", anchor: "start", dx: -34, dy: -22, color: "var(--ink-soft)"},
      {
        x: 1e-7,
        y: 1e-14,
        text: "squared: twice the digits",
        anchor: "start",
        dx: 10,
        dy: 4,
        color: "var(--ink-soft)",
      },
    ],
  });
}

/** The first step whose error lies at the floor; the last step if none does. */
function firstAtFloor(errors: Float64Array): number {
  const found = errors.findIndex(error => error <= floor);
  return found < 0 ? errors.length - 1 : found;
}
