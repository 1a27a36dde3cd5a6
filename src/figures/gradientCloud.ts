import type {LineFit} from "../lib/objectives/data/lineFit.js";
import {arrow} from "./arrows.js";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import type {Rectangle} from "./contours.js";
import {levelEllipse} from "./ellipse.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Scale} from "./strokes.js";
import {inked, titled, titleHeight} from "./titled.js";

/** Points with a line through them, and the steps that batches of them propose to it. */
export interface GradientCloudData {
  /** x and y of each point in turn. */
  points: ArrayLike<number>;
  /** Where the line is: (intercept, slope). */
  w: readonly [number, number];
  fit: LineFit;
  /** The examples of the batch drawn last. */
  batch: ArrayLike<number>;
  /** −η∇f of each batch drawn so far, two numbers each, the last one included. */
  steps: Float64Array;
  /** −η∇f of all examples, and the mean of `steps`. */
  full: readonly [number, number];
  mean: readonly [number, number];
  /** The windows of the two panels: of the data and of the parameters. */
  data: Rectangle;
  plane: Rectangle;
}

const height = 330;
const lit = "var(--warning)";
/** A rectangle around every frame: with a ring in it, all that lies outside the ring. */
const outside = "M-9999,-9999H9999V9999H-9999Z";
const levels = Array.from({length: 12}, (_, i) => 0.03 + 0.12 * i * i);

/** The data with the batch lit up, and beside it the plane of parameters with a step for each batch. */
export function gradientCloud(data: GradientCloudData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.44);
  const steps = inked(`${data.steps.length / 2} batches`, "var(--gradient-descent)");
  return arrange(
    kept,
    "both",
    row,
    titled(kept, "data", ["Ten points, a line, and ", inked("the batch", lit)], dataPanel(data, left, kept)),
    titled(
      kept,
      "plane",
      ["Steps of ", steps, ", their mean, ", inked("all data", "var(--gradient)")],
      planePanel(data, right, kept),
    ),
  );
}

/** The height of the whole picture at a width. */
export function gradientCloudHeight(width: number): number {
  const one = height + titleHeight;
  return width < narrow ? 2 * one + 8 : one;
}

function dataPanel({points, w, batch, data}: GradientCloudData, width: number, kept: Kept): Element {
  const [least, most] = data.x;
  const line = (x: number): [number, number] => [x, w[0] + w[1] * x];
  const times = new Map<number, number>();
  for (const i of Array.from(batch)) times.set(i, (times.get(i) ?? 0) + 1);
  const members = [...times.keys()];
  const place = (i: number): [number, number] => [points[2 * i], points[2 * i + 1]];
  const axes = {
    width,
    height,
    ...plainMargins,
    x: {domain: [least, most], label: "x", ticks: 5},
    y: {domain: [...data.y], label: "y", ticks: 5},
  };
  return panel(kept, "data", axes, {
    from: [points, w[0], w[1], ...Array.from(batch)],
    drawn: (x, y) => [
      path(
        curve(2, i => line([least, most][i]), x, y),
        {stroke: "var(--ink)", width: 2},
      ),
      ...members.map(i =>
        path(
          curve(2, end => (end ? place(i) : line(points[2 * i])), x, y),
          {
            stroke: lit,
            width: 1.5 + 1.5 * times.get(i)!,
            opacity: 0.75,
          },
        ),
      ),
      path(
        dots(members.length, k => place(members[k]), x, y),
        {stroke: lit, width: 25},
      ),
    ],
  });
}

function planePanel(data: GradientCloudData, width: number, kept: Kept): Element {
  const {w, fit, steps, full, mean, plane} = data;
  const last = steps.length / 2 - 1;
  const tip = (step: ArrayLike<number>, k = 0): [number, number] => [
    w[0] + step[2 * k],
    w[1] + step[2 * k + 1],
  ];
  const axes = {
    width,
    height,
    ...plainMargins,
    x: {domain: [...plane.x], label: "w₁, intercept", ticks: 5},
    y: {domain: [...plane.y], label: "w₂, slope", ticks: 5},
  };
  return panel(kept, "plane", axes, {
    drawn: (x, y) => {
      let bundle = "";
      for (let k = 0; k < last; k++) bundle += curve(2, end => (end ? tip(steps, k) : w), x, y);
      const tips = dots(last, k => tip(steps, k), x, y);
      return [
        bowl(fit, x, y),
        path(bundle, {stroke: "var(--gradient-descent)", width: 1, opacity: 0.3}),
        path(tips, {stroke: "var(--gradient-descent)", width: 4, opacity: 0.7}),
        path(arrow(w, tip(full), x, y), {stroke: "var(--gradient)", width: 6}),
        path(arrow(w, tip(mean), x, y), {stroke: "var(--ink)", width: 2, dash: "5 4"}),
        path(arrow(w, tip(steps, last), x, y), {stroke: lit, width: 2.5}),
      ];
    },
  });
}

/** The level lines of the loss: ellipses around the best line. */
function bowl({hessian, minimum}: LineFit, x: Scale, y: Scale): Element {
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  group.setAttribute("class", "contours");
  for (const level of levels) {
    const ring = levelEllipse(hessian, level, minimum);
    group.append(path(`${outside}${curve(ring.length, i => ring[i], x, y)}Z`, {}));
  }
  return group;
}
