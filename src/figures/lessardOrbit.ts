import {dot, line, plot, ruleY} from "@observablehq/plot";
import type {Landscape} from "../lib/objectives/objective.js";
import type {History} from "../lib/run/run.js";
import {narrow, plainMargins} from "./axes.js";
import {methods} from "./methods.js";
import {panels} from "./panels.js";
import {againstIndex, pointCloud} from "./pointCloud.js";

/** A run of momentum on a function of one variable. */
export interface OrbitData {
  objective: Landscape;
  history: History;
  /** The step shown. */
  step: number;
  steps: number;
}

const height = 280;

/** The orbit on the graph of the function, and the position against the step. */
export function lessardOrbit({objective, history, step, steps}: OrbitData, width: number): Element {
  const stacked = width < narrow;
  const left = stacked ? width : Math.round(width * 0.46);
  const right = stacked ? width : width - left - 24;
  const [least, most] = objective.window[0];
  const {color} = methods.momentum;
  const graph = Array.from({length: 121}, (_, i) => {
    const x = least + (i / 120) * (most - least);
    return [x, objective.value(Float64Array.of(x))];
  });
  const shown = Math.min(step, history.steps);
  const orbit = Array.from({length: shown + 1}, (_, k) => [history.trajectory[k], history.values[k]]);
  const recent = orbit.slice(-6);
  return panels(
    stacked,
    plot({
      width: left,
      height,
      ...plainMargins,
      x: {domain: [least, most], label: "x", ticks: 6},
      y: {domain: [0, 120], label: "f(x), and the last six points", ticks: 4},
      marks: [
        line(graph, {x: "0", y: "1", stroke: "var(--ink)", strokeWidth: 1.5, clip: true}),
        line(recent, {x: "0", y: "1", stroke: color, strokeDasharray: "2 2", clip: true}),
        dot(recent, {x: "0", y: "1", fill: color, stroke: "var(--paper)", r: 5, clip: true}),
      ],
    }),
    plot({
      width: right,
      height,
      ...plainMargins,
      x: {domain: [0, steps], label: "step", ticks: 6},
      y: {domain: [least, most], label: "x at each step", ticks: 6},
      marks: [
        ruleY([0], {stroke: "var(--ink-soft)", strokeOpacity: 0.5}),
        line(orbit, {x: (_, k) => k, y: "0", stroke: color, strokeWidth: 1, clip: true}),
        pointCloud(againstIndex(orbit.map(([x]) => x)), color, {diameter: 4.4}),
      ],
    }),
  );
}

/** The height of the picture at a width. */
export function lessardHeight(width: number): number {
  return width < narrow ? 2 * height + 8 : height;
}
