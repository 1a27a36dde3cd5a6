import {dot, line, plot, ruleX, ruleY} from "@observablehq/plot";
import type {Landscape} from "../lib/objectives/objective.js";
import type {History} from "../lib/run/run.js";
import {narrow, plainMargins} from "./axes.js";
import {bowlLevels, contours, type Rectangle} from "./contours.js";
import {type MethodKey, methods} from "./methods.js";
import {panels} from "./panels.js";
import {planePath} from "./paths.js";
import {againstIndex, pointCloud} from "./pointCloud.js";

/** Runs on a bowl whose axes are its eigen-directions: x₁ along the valley, x₂ across it. */
export interface ValleyRuns {
  objective: Landscape;
  /** What tells this bowl from others. */
  key: string;
  domain: Rectangle;
  runs: readonly {method: MethodKey; history: History}[];
  /** The step shown; paths are drawn up to it. */
  step: number;
  /** The number of steps on the axes of time. */
  steps: number;
}

/** The paths over the level lines, and beside them the two coordinates at each step. */
export function zigzag(data: ValleyRuns, width: number): Element {
  const stacked = width < narrow;
  const mapWidth = stacked ? width : Math.round(width * 0.6);
  const size = {width: stacked ? width : width - mapWidth - 24, height: 150};
  const coordinates = document.createElement("div");
  coordinates.append(coordinate(data, 0, "x₁, along", size), coordinate(data, 1, "x₂, across", size));
  return panels(stacked, valleyMap(data, mapWidth), coordinates);
}

/** The height of the picture at a width. */
export function zigzagHeight(width: number): number {
  return width < narrow ? 300 + 8 + 300 : 300;
}

/** The paths over the level lines, strong up to the step shown; the step that follows is split into its two parts. */
export function valleyMap(
  {objective, key, domain, runs, step}: ValleyRuns,
  width: number,
  height = 300,
): Element {
  const top = objective.value(Float64Array.of(domain.x[0], domain.y[0]));
  return plot({
    width,
    height,
    ...plainMargins,
    marginTop: 6,
    x: {domain: [...domain.x], label: "x₁, along the valley", labelAnchor: "center", ticks: 6},
    y: {domain: [...domain.y], label: null, ticks: 5},
    marks: [
      contours(key, objective, domain, bowlLevels(0, top, 10)),
      ...runs.flatMap(({method, history}) => {
        const {color, dash, symbol} = methods[method];
        const path = planePath(history, step);
        const rest = planePath(history);
        return [
          line(rest, {x: "0", y: "1", stroke: color, strokeOpacity: 0.35, strokeDasharray: dash, clip: true}),
          line(path, {x: "0", y: "1", stroke: color, strokeWidth: 1.75, strokeDasharray: dash, clip: true}),
          pointCloud(history.trajectory.subarray(0, 2 * path.length), color, {diameter: 4}),
          ...splitStep(history, step),
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

/** The step that follows, as its part along the valley and its part across. */
function splitStep({trajectory, steps}: History, step: number) {
  if (step >= steps) return [];
  const [x, y, nextX, nextY] = trajectory.subarray(2 * step, 2 * step + 4);
  const part = (points: number[][]) =>
    line(points, {stroke: "var(--ink)", strokeWidth: 2.5, strokeLinecap: "round", clip: true});
  return [
    part([
      [x, y],
      [nextX, y],
    ]),
    part([
      [nextX, y],
      [nextX, nextY],
    ]),
  ];
}

function coordinate(
  {runs, step, steps, domain}: ValleyRuns,
  index: 0 | 1,
  label: string,
  size: {width: number; height: number},
): Element {
  const [least, most] = index === 0 ? domain.x : domain.y;
  return plot({
    ...size,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {domain: [least, most], label, ticks: 4},
    marks: [
      ruleY([0], {stroke: "var(--ink-soft)", strokeOpacity: 0.5}),
      ...runs.flatMap(({method, history}) => {
        const {color, dash} = methods[method];
        const values = planePath(history).map(point => point[index]);
        return [
          ruleX([Math.min(step, history.steps)], {stroke: "var(--ink-soft)", strokeDasharray: "2 3"}),
          line(values, {x: (_, k) => k, y: d => d, stroke: color, strokeDasharray: dash, clip: true}),
          pointCloud(againstIndex(values), color),
        ];
      }),
    ],
  });
}
