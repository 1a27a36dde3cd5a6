import type {Landscape} from "../lib/objectives/objective.js";
import type {History} from "../lib/run/run.js";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {bowlLevels, contours, type Rectangle} from "./contours.js";
import {arrange, type Kept} from "./kept.js";
import {type MethodKey, methods} from "./methods.js";
import {panel} from "./panel.js";
import {planePath} from "./paths.js";
import {curve, dots, path, type Scale} from "./strokes.js";
import {mark} from "./symbols.js";

/** Runs on a bowl whose axes are its eigen-directions: x₁ along the valley, x₂ across it. */
export interface ValleyRuns {
  objective: Landscape;
  /** What tells this bowl from others of the figure. */
  key: string;
  domain: Rectangle;
  runs: readonly {method: MethodKey; history: History}[];
  /** The step shown; paths are drawn up to it. */
  step: number;
  /** The number of steps on the axes of time. */
  steps: number;
}

/** What is drawn of one direction of the valley: 0 along it, 1 across it. */
export type DirectionPanel = (direction: 0 | 1, size: {width: number; height: number}) => Element;

const wholeHeight = 300;

/** The map, and beside it a panel for each of the two directions. */
export function valleyByDirections(
  data: ValleyRuns,
  width: number,
  kept: Kept,
  panelOf: DirectionPanel,
): Element {
  const {left, right, row} = columns(width, 0.6);
  const size = {width: right, height: wholeHeight / 2};
  return arrange(
    kept,
    "both",
    row,
    valleyMap(data, left, kept),
    arrange(kept, "directions", "", panelOf(0, size), panelOf(1, size)),
  );
}

/** Its height at a width. */
export function valleyByDirectionsHeight(width: number): number {
  return width < narrow ? 2 * wholeHeight + 8 : wholeHeight;
}

/** The paths over the level lines, strong up to the step shown; the step that follows is split into its two parts. */
export function valleyMap(
  {objective, key, domain, runs, step}: ValleyRuns,
  width: number,
  kept: Kept,
  height = wholeHeight,
): Element {
  const axes = {
    width,
    height,
    ...plainMargins,
    x: {domain: [...domain.x], label: "x₁, along the valley", labelAnchor: "center", ticks: 6},
    y: {domain: [...domain.y], label: "x₂, across it", ticks: 5},
  } as const;
  const levels = () => bowlLevels(0, objective.value(Float64Array.of(domain.x[0], domain.y[0])), 10);
  return panel(kept, "map", axes, {
    ground: (x, y) => contours(kept, "map", {surface: objective, key, domain, levels}, x, y),
    drawn: (x, y) =>
      runs.flatMap(({method, history}) => {
        const {color, dash, symbol} = methods[method];
        const at = planePath(history);
        const shown = Math.min(step, history.steps);
        const [a, b] = at(shown);
        return [
          path(curve(history.steps + 1, at, x, y), {stroke: color, width: 1.5, dash, opacity: 0.35}),
          path(curve(shown + 1, at, x, y), {stroke: color, dash}),
          path(dots(shown + 1, at, x, y), {stroke: color, width: 4}),
          path(splitStep(history, step, x, y), {stroke: "var(--ink)", width: 2.5}),
          mark(symbol, [x(a), y(b)], 5.5, color),
        ];
      }),
  });
}

/** The step that follows, as its part along the valley and its part across. */
function splitStep({trajectory, steps}: History, step: number, x: Scale, y: Scale): string {
  if (step >= steps) return "";
  const [a, b, nextA, nextB] = trajectory.subarray(2 * step, 2 * step + 4);
  const corners = [
    [a, b],
    [nextA, b],
    [nextA, nextB],
  ] as const;
  return curve(3, i => corners[i], x, y);
}
