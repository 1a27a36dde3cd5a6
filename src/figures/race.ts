import type {Landscape} from "../lib/objectives/objective.js";
import type {RaceRun} from "../lib/run/race.js";
import {contours, type Rectangle} from "./contours.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {levelsOf} from "./levels.js";
import {type MethodKey, methods} from "./methods.js";
import {panel} from "./panel.js";
import {planePath} from "./paths.js";
import {curve, guide, path} from "./strokes.js";
import {mark} from "./symbols.js";

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
export function race(data: RaceData, width: number, kept: Kept): Element {
  const stacked = width < narrow;
  const mapWidth = stacked ? width : Math.round(width * 0.58);
  const size = stacked
    ? {width, height: stackedLossHeight}
    : {width: width - mapWidth - 24, height: mapHeight(mapWidth)};
  return arrange(
    kept,
    "both",
    stacked ? "panels stacked" : "panels",
    pathMap(data, mapWidth, kept),
    lossCurves(data, size, kept),
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

function pathMap({landscape, runs, step}: RaceData, width: number, kept: Kept): Element {
  const domain: Rectangle = {x: landscape.window[0], y: landscape.window[1]};
  const axes = {
    width,
    height: mapHeight(width),
    marginLeft: 36,
    marginBottom: 34,
    marginTop: 24,
    marginRight: 6,
    x: {domain: [...domain.x], label: "x₁", ticks: 5},
    y: {domain: [...domain.y], label: "x₂", ticks: 5},
  };
  const surface = {
    surface: landscape,
    key: landscape.name,
    domain,
    levels: () => levelsOf(landscape, domain, 14),
  };
  return panel(kept, "map", axes, {
    ground: (x, y) => contours(kept, "map", surface, x, y),
    drawn: (x, y) => [
      ...landscape.minima.map(({at: [a, b]}) => mark("times", [x(a), y(b)], 5, "var(--ink)")),
      ...runs.flatMap(({method, history}) => {
        const {color, dash, symbol} = methods[method];
        const at = planePath(history);
        const shown = Math.min(step, history.steps);
        const [a, b] = at(shown);
        return [
          path(curve(shown + 1, at, x, y), {stroke: color, width: 2, dash}),
          mark(symbol, [x(a), y(b)], 5.5, color),
        ];
      }),
    ],
  });
}

function lossCurves(
  {landscape, runs, step, steps}: RaceData,
  size: {width: number; height: number},
  kept: Kept,
): Element {
  const least = landscape.minima[0]?.value ?? 0;
  const start = Math.max(runs[0].history.values[0] - least, Number.MIN_VALUE);
  const domain = [floor * start, 10 * start];
  const axes = {
    ...size,
    marginLeft: 52,
    marginBottom: 34,
    marginTop: 24,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {type: "log", domain, label: "f − least f", ticks: 5, tickFormat: powerOfTen, clamp: true},
  } as const;
  return panel(kept, "losses", axes, {
    over: (x, y) => [
      path(
        curve(2, i => [Math.min(step, steps), domain[i]], x, y),
        {...guide, dash: "2 3"},
      ),
      ...runs.flatMap(({method, history}) => {
        const {color, dash, symbol} = methods[method];
        const loss = (k: number) => Math.max(history.values[k] - least, floor * start);
        const shown = Math.min(step, history.steps);
        return [
          path(
            curve(history.steps + 1, k => [k, loss(k)], x, y),
            {stroke: color, dash},
          ),
          mark(symbol, [x(shown), y(loss(shown))], 5, color),
        ];
      }),
    ],
  });
}
