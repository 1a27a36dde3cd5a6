import {dot, line, plot, ruleX, ruleY, text} from "@observablehq/plot";
import type {Objective} from "../lib/objectives/objective.js";
import {narrow, plainMargins} from "./axes.js";
import {contours, type Rectangle} from "./contours.js";
import {powerOfTen} from "./format.js";
import {methods} from "./methods.js";
import {panels} from "./panels.js";
import {pointCloud} from "./pointCloud.js";

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
export function descentThrough(data: DescentThroughData, width: number): Element {
  const stacked = width < narrow;
  const left = stacked ? width : Math.round(width * 0.5);
  const right = stacked ? width : width - left - 24;
  const side = document.createElement("div");
  side.append(lossOfEta(data, right), shareOfSteps(data, right));
  return panels(stacked, map(data, left), side);
}

/** The height of the picture at a width. */
export function descentThroughHeight(width: number): number {
  return width < narrow ? 2 * mapHeight + 8 : mapHeight;
}

function map({objective, key, levels, domain, trajectory}: DescentThroughData, width: number): Element {
  const {color} = methods.gradientDescent;
  const inside = Array.from({length: trajectory.length / 2}, (_, k) =>
    trajectory.subarray(2 * k, 2 * k + 2),
  ).filter(w => w.every(wi => Math.abs(wi) < 1e6));
  return plot({
    width,
    height: mapHeight,
    ...plainMargins,
    x: {domain: [...domain.x], label: "x", labelAnchor: "center", ticks: 5},
    y: {domain: [...domain.y], label: "y", ticks: 5},
    marks: [
      contours(key, objective, domain, levels),
      line(inside, {x: "0", y: "1", stroke: color, strokeWidth: 1.75, clip: true}),
      pointCloud(trajectory.subarray(0, 2 * inside.length), color, {diameter: 4.5}),
      dot(inside.slice(-1), {x: "0", y: "1", fill: color, stroke: "var(--paper)", r: 6, clip: true}),
    ],
  });
}

function lossOfEta(data: DescentThroughData, width: number): Element {
  const {curve, visited, step, slope, etaDomain, lossDomain} = data;
  const shown = (loss: number) => drawnLoss(loss, lossDomain);
  const [eta, loss] = visited[step];
  const tangent = [-1, 1].map(side => {
    const reach = Math.min(0.7, 2.2 / Math.abs(slope)) * side;
    return [eta * Math.exp(reach), shown(loss) * Math.exp(slope * reach)];
  });
  const places = Float64Array.from(visited.flatMap(([at, reached]) => [at, shown(reached)]));
  const known = Number.isFinite(slope) && loss < lossDomain[1];
  return plot({
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
    marks: [
      line(curve, {x: "0", y: d => shown(d[1]), stroke: "var(--ink)", strokeWidth: 1.5}),
      ruleX([eta], {stroke: "var(--eta)", strokeDasharray: "2 3"}),
      line(known ? tangent : [], {x: "0", y: "1", stroke: "var(--gradient)", strokeWidth: 3, clip: true}),
      pointCloud(places, "var(--eta)", {diameter: 5, opacity: 0.3}),
      pointCloud(places.subarray(0, 2 * step + 2), "var(--eta)", {diameter: 6}),
      dot(visited.slice(-1), {x: "0", y: d => shown(d[1]), symbol: "star", fill: "var(--good)", r: 6}),
      text(visited.slice(-1), {
        x: "0",
        y: d => shown(d[1]),
        text: () => "end",
        fill: "var(--good)",
        fontWeight: 600,
        dy: 16,
      }),
      text([lossDomain[1]], {
        x: () => etaDomain[1],
        y: d => d,
        text: () => "diverges",
        textAnchor: "end",
        dy: 12,
        fill: "var(--warning)",
        fontWeight: 600,
      }),
      dot([visited[step]], {
        x: "0",
        y: d => shown(d[1]),
        fill: "var(--eta)",
        stroke: "var(--paper)",
        r: 6,
      }),
    ],
  });
}

function shareOfSteps({shares}: DescentThroughData, width: number): Element {
  const largest = shares.reduce((most, share) => Math.max(most, Math.abs(share)), 0);
  const known = Number.isFinite(largest) && largest > 0;
  const bars = known ? Array.from(shares, (share, k) => ({k: k + 1, share: share / largest})) : [];
  return plot({
    width,
    height: sharesHeight,
    ...plainMargins,
    x: {
      domain: [0.5, Math.max(shares.length, 5) + 0.5],
      label: "step of the run",
      labelAnchor: "center",
      ticks: 5,
    },
    y: {domain: [-1, 1], label: "share in dL/dη, relative to the largest", ticks: [-1, 0, 1]},
    marks: [
      ruleY([0], {stroke: "var(--ink-soft)", strokeOpacity: 0.5}),
      ruleX(bars, {x: "k", y1: 0, y2: "share", stroke: "var(--gradient)", strokeWidth: 4}),
      text(known ? [] : ["none here"], {x: () => shares.length / 2, y: () => 0.5, text: d => d}),
    ],
  });
}
