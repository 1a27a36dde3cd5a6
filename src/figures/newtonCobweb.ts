import type {PlotOptions} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {curve, dots, path} from "./strokes.js";
import {inked, titled, titleHeight} from "./titled.js";

/** Newton's method on a function of one variable. */
export interface CobwebData {
  readonly f: (x: number) => number;
  /** Newton's step. */
  readonly map: (x: number) => number;
  /** Where Newton's method and gradient descent are after each step, from the same start. */
  readonly newton: ArrayLike<number>;
  readonly descent: ArrayLike<number>;
  /** The step shown, and the derivatives of f where Newton's method is then. */
  readonly step: number;
  readonly slope: number;
  readonly curvature: number;
  /** The largest start from which the steps come nearer; Infinity if there is none. */
  readonly basin: number;
  /** The largest f of the window. */
  readonly top: number;
  /** The number of steps on the axis of time. */
  readonly steps: number;
}

/** The window of x. */
export const cobwebDomain = [-2.6, 2.6] as const;
const distanceDomain = [1e-8, 1e4] as const;
const size = {graph: 210, distance: 165, web: 398};
const near = "var(--good)";
const far = "var(--warning)";
const {color} = methods.newton;

/** The function with the parabola that Newton fits, the distance from the minimum, and the cobweb of the steps. */
export function newtonCobweb(data: CobwebData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.54);
  return arrange(
    kept,
    "both",
    row,
    arrange(
      kept,
      "left",
      "",
      titled(
        kept,
        "graph",
        ["f, and the parabola that Newton takes it for (dashed)"],
        graphPanel(data, left, kept),
      ),
      titled(
        kept,
        "distance",
        ["|x| of Newton and of ", inked("gradient descent", methods.gradientDescent.color)],
        distancePanel(data, left, kept),
      ),
    ),
    titled(
      kept,
      "web",
      ["One step to the next: ", inked("nearer", near), ", or ", inked("further away", far)],
      webPanel(data, right, kept),
    ),
  );
}

/** The height of the whole picture at a width. */
export function newtonCobwebHeight(width: number): number {
  const left = 2 * titleHeight + size.graph + size.distance;
  return width < narrow ? left + titleHeight + size.web + 8 : Math.max(left, titleHeight + size.web);
}

/** A number that a picture can hold. */
function held(x: number): number {
  return Number.isNaN(x) ? x : Math.min(1e3, Math.max(-1e3, x));
}

const points = 181;
function across(i: number): number {
  return cobwebDomain[0] + ((cobwebDomain[1] - cobwebDomain[0]) * i) / (points - 1);
}

function graphPanel(data: CobwebData, width: number, kept: Kept): Element {
  const {f, newton, step, slope, curvature, top} = data;
  const last = newton[step];
  const at = (k: number) => [held(newton[k]), f(held(newton[k]))] as const;
  const parabola = (x: number) => f(last) + slope * (x - last) + (curvature / 2) * (x - last) ** 2;
  const vertex = last - slope / curvature;
  const bottom = -0.25 * top;
  const axes: PlotOptions = {
    width,
    height: size.graph,
    ...plainMargins,
    x: {domain: cobwebDomain, label: "x", ticks: 5},
    y: {domain: [bottom, top], label: "f", ticks: 4},
  };
  return panel(kept, "graph", axes, {
    drawn: (x, y) => [
      path(
        curve(points, i => [across(i), f(across(i))], x, y),
        {stroke: "var(--ink-soft)", width: 2},
      ),
      path(
        curve(points, i => [across(i), held(parabola(across(i)))], x, y),
        {stroke: color, width: 1.5, dash: "5 4"},
      ),
      path(
        dots(1, () => [held(vertex), held(parabola(vertex))], x, y),
        {stroke: color, width: 6},
      ),
      path(dots(step, at, x, y), {stroke: color, width: 7, opacity: 0.4}),
      path(
        dots(1, () => at(step), x, y),
        {stroke: color, width: 9},
      ),
    ],
  });
}

function distancePanel(data: CobwebData, width: number, kept: Kept): Element {
  const {newton, descent, step, steps} = data;
  const [least, most] = distanceDomain;
  const at = (path: ArrayLike<number>) => (k: number) =>
    [k, Math.min(10 * most, Math.max(least / 10, Math.abs(path[k])))] as const;
  const axes: PlotOptions = {
    width,
    height: size.distance,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {
      type: "log",
      domain: distanceDomain,
      label: "|x|",
      ticks: [1e-8, 1e-4, 1, 1e4],
      tickFormat: powerOfTen,
    },
  };
  return panel(kept, "distance", axes, {
    drawn: (x, y) => [
      path(
        curve(2, i => [step, distanceDomain[i]], x, y),
        {stroke: "var(--ink-soft)", width: 1, dash: "2 3"},
      ),
      ...[
        {path: descent, stroke: methods.gradientDescent.color},
        {path: newton, stroke: color},
      ].flatMap(({path: shown, stroke}) => [
        path(curve(shown.length, at(shown), x, y), {stroke, width: 1.75}),
        path(dots(shown.length, at(shown), x, y), {stroke, width: 5}),
      ]),
    ],
  });
}

function webPanel({map, newton, step, basin}: CobwebData, width: number, kept: Kept): Element {
  const [least, most] = cobwebDomain;
  const axes: PlotOptions = {
    width,
    height: size.web,
    ...plainMargins,
    marginRight: 14,
    x: {domain: cobwebDomain, label: "x", ticks: 5},
    y: {domain: cobwebDomain, label: "the next x", ticks: 5},
  };
  // From the axis to the map, over to the diagonal, to the map again.
  const corner = (i: number) => {
    const k = Math.floor(i / 2);
    if (i === 0) return [held(newton[0]), 0] as const;
    return [held(newton[k]), held(newton[i % 2 ? k + 1 : k])] as const;
  };
  const edge = basin > most ? [] : [-basin, basin];
  /** A wedge between the two diagonals and its mirror image, to the sides or above and below. */
  const wedges = (place: (a: number, b: number) => string) =>
    [most, least].map(end => `M${place(0, 0)}L${place(end, most)}L${place(end, least)}Z`).join("");
  return panel(kept, "web", axes, {
    drawn: (x, y) => [
      path(
        wedges((a, b) => `${x(a)},${y(b)}`),
        {fill: near, opacity: 0.13},
      ),
      path(
        wedges((a, b) => `${x(b)},${y(a)}`),
        {fill: far, opacity: 0.1},
      ),
      path(
        curve(2, i => [cobwebDomain[i], cobwebDomain[i]], x, y),
        {stroke: "var(--ink-soft)", width: 1},
      ),
      path(edge.map(at => `M${x(at)},${y(least)}V${y(most)}`).join(""), {stroke: far, width: 1, dash: "3 4"}),
      path(
        curve(points, i => [across(i), held(map(across(i)))], x, y),
        {stroke: "var(--ink-soft)", width: 2.5},
      ),
      path(curve(2 * newton.length - 1, corner, x, y), {stroke: color, width: 1, opacity: 0.45}),
      path(curve(2 * step + 1, corner, x, y), {stroke: color, width: 2}),
      path(
        dots(step, k => [held(newton[k]), held(newton[k + 1])], x, y),
        {stroke: color, width: 7},
      ),
    ],
    words: edge.slice(0, 1).map(at => ({
      x: at,
      y: least,
      text: `±${Math.abs(at).toPrecision(4)}`,
      dx: 5,
      dy: -9,
      color: far,
    })),
  });
}
