import {dot, line, plot, ruleX} from "@observablehq/plot";
import type {Landscape} from "../lib/objectives/objective.js";
import type {RaceRun} from "../lib/run/race.js";
import {contours, type Rectangle} from "./contours.js";
import {powerOfTen} from "./format.js";
import {levelsOf} from "./levels.js";
import {type MethodKey, methods} from "./methods.js";
import {panels} from "./panels.js";
import {planePath} from "./paths.js";

/** Several methods on one landscape, each with its run. */
export interface RaceData {
  landscape: Landscape;
  runs: readonly RaceRun<MethodKey>[];
  /** The step shown; paths are drawn up to it. */
  step: number;
  /** The number of steps on the axis of time. */
  steps: number;
}

/** Below this width the two panels stand one above the other. */
const narrow = 680;
/** Losses are drawn down to this share of the loss at the start. */
const floor = 1e-8;

/** The paths over the level lines, and the loss of each against the step. */
export function race({landscape, runs, step, steps}: RaceData, width: number): Element {
  const stacked = width < narrow;
  const mapWidth = stacked ? width : Math.round(width * 0.58);
  const size = stacked
    ? {width, height: stackedLossHeight}
    : {width: width - mapWidth - 24, height: mapHeight(mapWidth)};
  return panels(
    stacked,
    pathMap(landscape, runs, step, mapWidth),
    lossCurves(landscape, runs, step, steps, size),
  );
}

/** The height of the picture at a width. */
export function raceHeight(width: number): number {
  return width < narrow ? mapHeight(width) + 8 + stackedLossHeight : mapHeight(Math.round(width * 0.58));
}

const stackedLossHeight = 260;

function mapHeight(width: number): number {
  return Math.round(Math.min(440, Math.max(300, width * 0.72)));
}

function pathMap(landscape: Landscape, runs: RaceData["runs"], step: number, width: number): Element {
  const domain: Rectangle = {x: landscape.window[0], y: landscape.window[1]};
  return plot({
    width,
    height: mapHeight(width),
    marginLeft: 36,
    marginBottom: 30,
    marginTop: 6,
    marginRight: 6,
    x: {domain: [...domain.x], label: null, ticks: 5},
    y: {domain: [...domain.y], label: null, ticks: 5},
    marks: [
      contours(landscape.name, landscape, domain, levelsOf(landscape, domain, 14)),
      dot(landscape.minima, {x: m => m.at[0], y: m => m.at[1], symbol: "times", stroke: "var(--ink)", r: 5}),
      ...runs.flatMap(({method, history}) => {
        const {color, dash, symbol} = methods[method];
        const path = planePath(history, step);
        return [
          line(path, {x: "0", y: "1", stroke: color, strokeWidth: 2, strokeDasharray: dash, clip: true}),
          dot(path.slice(-1), {
            x: "0",
            y: "1",
            fill: color,
            stroke: "var(--paper)",
            symbol,
            r: 5.5,
            clip: true,
          }),
        ];
      }),
    ],
  });
}

function lossCurves(
  landscape: Landscape,
  runs: RaceData["runs"],
  step: number,
  steps: number,
  size: {width: number; height: number},
): Element {
  const least = landscape.minima[0]?.value ?? 0;
  const start = Math.max(runs[0].history.values[0] - least, Number.MIN_VALUE);
  return plot({
    ...size,
    marginLeft: 52,
    marginBottom: 34,
    marginTop: 24,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {
      type: "log",
      domain: [floor * start, 10 * start],
      label: "f − least f",
      ticks: 5,
      tickFormat: powerOfTen,
      clamp: true,
    },
    marks: [
      ruleX([Math.min(step, steps)], {stroke: "var(--ink-soft)", strokeDasharray: "2 3"}),
      ...runs.flatMap(({method, history}) => {
        const {color, dash, symbol} = methods[method];
        const loss = Array.from(history.values, value => Math.max(value - least, floor * start));
        const shown = Math.min(step, history.steps);
        return [
          line(loss, {x: (_, k) => k, y: d => d, stroke: color, strokeWidth: 1.75, strokeDasharray: dash}),
          dot([loss[shown]], {x: () => shown, y: d => d, fill: color, stroke: "var(--paper)", symbol, r: 5}),
        ];
      }),
    ],
  });
}
