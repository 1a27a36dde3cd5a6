import {dot, line, plot, ruleY} from "@observablehq/plot";
import type {Objective} from "../lib/objectives/objective.js";
import type {History} from "../lib/run/run.js";
import {bowlLevels, contours, type Rectangle} from "./contours.js";
import {methods} from "./methods.js";

/** A run on a bowl whose axes are its eigen-directions: x along the valley, y across it. */
export interface ZigzagData {
  objective: Objective;
  /** What tells this objective from others. */
  key: string;
  window: Rectangle;
  history: History;
  /** The step shown; the path is drawn up to it. */
  step: number;
}

/** The path over the level lines, and beside it the two components of the position at each step. */
export function zigzag({objective, key, window, history, step}: ZigzagData, width: number): Element {
  const narrow = width < 640;
  const size = {
    width: narrow ? width : Math.round(width * 0.6),
    height: 300,
    margin: {top: 8, right: 12, bottom: 36, left: 40},
  };
  const points = pathPoints(history, step);
  const {color} = methods.gradientDescent;
  const path = plot({
    width: size.width,
    height: size.height,
    marginTop: size.margin.top,
    marginRight: size.margin.right,
    marginBottom: size.margin.bottom,
    marginLeft: size.margin.left,
    x: {domain: [...window.x], label: "x₁, along the valley", ticks: 6},
    y: {domain: [...window.y], label: "x₂, across it", ticks: 5},
    marks: [
      contours(
        key,
        objective,
        window,
        bowlLevels(0, objective.value(Float64Array.of(window.x[0], window.y[0])), 10),
      ),
      line(points, {x: "0", y: "1", stroke: color, strokeWidth: 1.75, clip: true}),
      dot(points, {x: "0", y: "1", fill: color, r: 2.5, clip: true}),
    ],
  });
  const small = {width: narrow ? width : width - size.width - 24, height: 150};
  const box = document.createElement("div");
  box.className = "panels";
  const right = document.createElement("div");
  right.append(component(points, 0, "x₁", small), component(points, 1, "x₂", small));
  box.append(path, right);
  if (narrow) box.classList.add("stacked");
  return box;
}

/** The height of the whole picture at a width. */
export function zigzagHeight(width: number): number {
  return width < 640 ? 300 + 8 + 300 : 300;
}

function component(
  points: readonly Float64Array[],
  index: number,
  name: string,
  {width, height}: {width: number; height: number},
) {
  return plot({
    width,
    height,
    marginBottom: 30,
    x: {label: "step", ticks: 5},
    y: {label: name, ticks: 4},
    marks: [
      ruleY([0], {stroke: "var(--rule)"}),
      line(points, {x: (_, i) => i, y: p => p[index], stroke: methods.gradientDescent.color}),
      dot(points, {x: (_, i) => i, y: p => p[index], fill: methods.gradientDescent.color, r: 2}),
    ],
  });
}

function pathPoints({trajectory, steps, dimension}: History, last: number): Float64Array[] {
  return Array.from({length: Math.min(steps, last) + 1}, (_, k) =>
    trajectory.subarray(k * dimension, (k + 1) * dimension),
  );
}
