import type {Objective} from "../lib/objectives/objective.js";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {contours, type Rectangle} from "./contours.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {curve, dots, guide, path, type Words, within} from "./strokes.js";
import {mark} from "./symbols.js";

/** A step size with the loss that it leads to. */
export type EtaAndLoss = readonly [eta: number, loss: number];

/** Gradient descent for T steps, its last loss as a function of η, and a descent on that. */
export interface DescentThroughData {
  objective: Objective;
  /** What tells this objective from others on the page. */
  key: string;
  levels: readonly number[];
  domain: Rectangle;
  /** (T + 1) × 2: the run at the step size shown. */
  trajectory: Float64Array;
  /** L against η. */
  curve: readonly EtaAndLoss[];
  etaDomain: readonly [number, number];
  lossDomain: readonly [number, number];
  /** The step sizes that the descent on η visits, and which of them is shown. */
  visited: readonly EtaAndLoss[];
  step: number;
  /** d log L/d log η there. */
  slope: number;
  /** The share of each step in dL/dη. */
  shares: Float64Array;
}

const mapHeight = 380;
const curveHeight = 250;
const sharesHeight = mapHeight - curveHeight;
/** A loss as far as it can be drawn: what is no number counts as the largest. */
export function drawnLoss(loss: number, [least, most]: readonly [number, number]): number {
  return Number.isNaN(loss) ? most : Math.min(most, Math.max(least, loss));
}

/** The run on its map; beside it L(η) with its tangent, and what each step of the run adds to the slope. */
export function descentThrough(data: DescentThroughData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.5);
  return arrange(
    kept,
    "both",
    row,
    map(data, left, kept),
    arrange(kept, "side", "", lossOfEta(data, right, kept), shareOfSteps(data, right, kept)),
  );
}

/** The height of the picture at a width. */
export function descentThroughHeight(width: number): number {
  return width < narrow ? 2 * mapHeight + 8 : mapHeight;
}

function map({objective, key, levels, domain, trajectory}: DescentThroughData, width: number, kept: Kept) {
  const {color} = methods.gradientDescent;
  const place = (k: number) => [trajectory[2 * k], trajectory[2 * k + 1]] as const;
  // A run that leaves the numbers is drawn as far as it is near.
  let count = 0;
  while (2 * count < trajectory.length && place(count).every(wi => Math.abs(wi) < 1e6)) count++;
  const axes = {
    width,
    height: mapHeight,
    ...plainMargins,
    x: {domain: [...domain.x], label: "x", labelAnchor: "center", ticks: 5},
    y: {domain: [...domain.y], label: "y", ticks: 5},
  } as const;
  return panel(kept, "map", axes, {
    ground: (x, y) => contours(kept, "map", {surface: objective, key, domain, levels: () => levels}, x, y),
    drawn: (x, y) => {
      const [a, b] = place(count - 1);
      return [
        path(curve(count, place, x, y), {stroke: color}),
        path(dots(count, place, x, y), {stroke: color, width: 4.5}),
        mark("circle", [x(a), y(b)], 6, color),
      ];
    },
  });
}

function lossOfEta(data: DescentThroughData, width: number, kept: Kept): Element {
  const {visited, step, slope, etaDomain, lossDomain} = data;
  const shown = (loss: number) => drawnLoss(loss, lossDomain);
  const [eta, loss] = visited[step];
  const known = Number.isFinite(slope) && loss < lossDomain[1];
  const tangent = (i: number) => {
    const reach = Math.min(0.7, 2.2 / Math.abs(slope)) * (i ? 1 : -1);
    return [eta * Math.exp(reach), shown(loss) * Math.exp(slope * reach)] as const;
  };
  const at = (list: readonly EtaAndLoss[]) => (i: number) => [list[i][0], shown(list[i][1])] as const;
  const place = within(etaDomain, lossDomain, at(visited));
  const [endEta, endLoss] = at(visited)(visited.length - 1);
  const axes = {
    width,
    height: curveHeight,
    ...plainMargins,
    x: {
      type: "log",
      domain: [...etaDomain],
      label: "η",
      labelAnchor: "center",
      ticks: [0.02, 0.05, 0.1, 0.2, 0.5],
      tickFormat: String,
    },
    y: {
      type: "log",
      domain: [...lossDomain],
      label: "L(η), the loss after T steps",
      ticks: 5,
      tickFormat: powerOfTen,
    },
  } as const;
  const end: Words = {x: endEta, y: endLoss, text: "end", color: "var(--good)", anchor: "middle", dy: 20};
  const diverges: Words = {
    x: etaDomain[1],
    y: lossDomain[1],
    text: "diverges",
    color: "var(--warning)",
    anchor: "end",
    dy: 16,
  };
  return panel(kept, "loss of η", axes, {
    drawn: (x, y) => [path(known ? curve(2, tangent, x, y) : "", {stroke: "var(--gradient)", width: 3})],
    over: (x, y) => [
      path(curve(data.curve.length, at(data.curve), x, y), {stroke: "var(--ink)", width: 1.5}),
      path(
        curve(2, i => [eta, lossDomain[i]], x, y),
        {...guide, stroke: "var(--eta)", dash: "2 3"},
      ),
      path(dots(visited.length, place, x, y), {stroke: "var(--eta)", width: 5, opacity: 0.3}),
      path(dots(step + 1, place, x, y), {stroke: "var(--eta)", width: 6}),
      mark("star", [x(endEta), y(endLoss)], 6, "var(--good)", "none"),
      mark("circle", [x(eta), y(shown(loss))], 6, "var(--eta)"),
    ],
    words: [end, diverges].map(words => ({...words, bold: true, plain: true})),
  });
}

function shareOfSteps({shares}: DescentThroughData, width: number, kept: Kept): Element {
  const largest = shares.reduce((most, share) => Math.max(most, Math.abs(share)), 0);
  const known = Number.isFinite(largest) && largest > 0;
  const last = Math.max(shares.length, 5) + 0.5;
  const axes = {
    width,
    height: sharesHeight,
    ...plainMargins,
    x: {domain: [0.5, last], label: "step of the run", labelAnchor: "center", ticks: 5},
    y: {domain: [-1, 1], label: "share in dL/dη, relative to the largest", ticks: [-1, 0, 1]},
  } as const;
  return panel(kept, "shares", axes, {
    over: (x, y) => {
      const bars = Array.from(shares, (share, k) =>
        known ? curve(2, i => [k + 1, (i * share) / largest], x, y) : "",
      );
      return [
        path(
          curve(2, i => [[0.5, last][i], 0], x, y),
          {...guide, opacity: 0.5},
        ),
        path(bars.join(""), {stroke: "var(--gradient)", width: 4, cap: "butt"}),
      ];
    },
    words: known
      ? []
      : [{x: shares.length / 2, y: 0.5, text: "none here", anchor: "middle", dy: 4, plain: true}],
  });
}
