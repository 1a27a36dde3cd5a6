import type {Landscape} from "../lib/objectives/objective.js";
import type {History} from "../lib/run/run.js";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {arrange, type Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {curve, dots, guide, path, within} from "./strokes.js";
import {mark} from "./symbols.js";

/** A run of momentum on a function of one variable. */
export interface OrbitData {
  objective: Landscape;
  history: History;
  /** The step shown. */
  step: number;
  steps: number;
}

const height = 280;
const {color} = methods.momentum;

/** The orbit on the graph of the function, and the position against the step. */
export function lessardOrbit(data: OrbitData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.46);
  return arrange(kept, "both", row, onGraph(data, left, kept), againstStep(data, right, kept));
}

/** The height of the picture at a width. */
export function lessardHeight(width: number): number {
  return width < narrow ? 2 * height + 8 : height;
}

function onGraph({objective, history, step}: OrbitData, width: number, kept: Kept): Element {
  const [least, most] = objective.window[0];
  const graph = (i: number) => {
    const x = least + (i / 120) * (most - least);
    return [x, objective.value(Float64Array.of(x))] as const;
  };
  const shown = Math.min(step, history.steps);
  const first = Math.max(0, shown - 5);
  const recent = (i: number) => [history.trajectory[first + i], history.values[first + i]] as const;
  const axes = {
    width,
    height,
    ...plainMargins,
    x: {domain: [least, most], label: "x", ticks: 6},
    y: {domain: [0, 120], label: "f(x), and the last six points", ticks: 4},
  };
  return panel(kept, "graph", axes, {
    drawn: (x, y) => [
      path(curve(121, graph, x, y), {stroke: "var(--ink)", width: 1.5}),
      path(curve(shown - first + 1, recent, x, y), {stroke: color, width: 1.5, dash: "2 2"}),
      ...Array.from({length: shown - first + 1}, (_, i) => {
        const [a, b] = recent(i);
        return mark("circle", [x(a), y(b)], 5, color);
      }),
    ],
  });
}

function againstStep({objective, history, step, steps}: OrbitData, width: number, kept: Kept): Element {
  const range = objective.window[0];
  const count = Math.min(step, history.steps) + 1;
  const at = (k: number) => [k, history.trajectory[k]] as const;
  const axes = {
    width,
    height,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 6},
    y: {domain: [...range], label: "x at each step", ticks: 6},
  };
  return panel(kept, "steps", axes, {
    drawn: (x, y) => [
      path(
        curve(2, i => [i * steps, 0], x, y),
        {...guide, opacity: 0.5},
      ),
      path(curve(count, at, x, y), {stroke: color, width: 1}),
    ],
    over: (x, y) => [path(dots(count, within([0, steps], range, at), x, y), {stroke: color, width: 4.4})],
  });
}
