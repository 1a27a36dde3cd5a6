import {dot, line, plot, ruleX, ruleY, text} from "@observablehq/plot";
import type {Complex} from "../lib/theory/momentumRoots.js";
import {narrow, plainMargins} from "./axes.js";
import {methods} from "./methods.js";
import {panels} from "./panels.js";
import {againstIndex, pointCloud} from "./pointCloud.js";

/** The motion of one direction: positions and envelope at each step, and the two roots behind them. */
export interface OscillatorData {
  positions: readonly number[];
  envelope: readonly number[];
  roots: readonly Complex[];
  gamma: number;
}

const height = 280;

/** The position against the step inside its envelope, and the roots in the complex plane. */
export function oscillator(data: OscillatorData, width: number): Element {
  const stacked = width < narrow;
  const rootsWidth = stacked ? Math.min(width, height) : height;
  const left = stacked ? width : width - rootsWidth - 24;
  return panels(stacked, motion(data, left), roots(data, rootsWidth));
}

/** The height of the picture at a width. */
export function oscillatorHeight(width: number): number {
  return width < narrow ? 2 * height + 8 : height;
}

function motion({positions, envelope}: OscillatorData, width: number): Element {
  const {color} = methods.momentum;
  const bound = (sign: number) =>
    line(envelope, {
      x: (_, t) => t,
      y: d => sign * d,
      stroke: "var(--gamma)",
      strokeDasharray: "4 3",
      clip: true,
    });
  return plot({
    width,
    height,
    ...plainMargins,
    x: {domain: [0, positions.length - 1], label: "step", ticks: 6},
    y: {domain: [-1.5, 1.5], label: "position x", ticks: 5},
    marks: [
      ruleY([0], {stroke: "var(--ink-soft)", strokeOpacity: 0.5}),
      bound(1),
      bound(-1),
      line(positions, {x: (_, t) => t, y: d => d, stroke: color, strokeWidth: 1.75, clip: true}),
      pointCloud(againstIndex(positions), color, {diameter: 4.4}),
    ],
  });
}

function roots({roots, gamma}: OscillatorData, width: number): Element {
  const circle = (radius: number) =>
    Array.from({length: 73}, (_, i) => [
      radius * Math.cos((i * Math.PI) / 36),
      radius * Math.sin((i * Math.PI) / 36),
    ]);
  return plot({
    width,
    height,
    ...plainMargins,
    marginLeft: 34,
    x: {domain: [-1.35, 1.35], label: "real part of the roots", labelAnchor: "center", ticks: [-1, 0, 1]},
    y: {domain: [-1.35, 1.35], label: "imaginary part", ticks: [-1, 0, 1]},
    marks: [
      ruleX([0], {stroke: "var(--ink-soft)", strokeOpacity: 0.4}),
      ruleY([0], {stroke: "var(--ink-soft)", strokeOpacity: 0.4}),
      line(circle(1), {x: "0", y: "1", stroke: "var(--warning)", strokeWidth: 2}),
      line(circle(Math.sqrt(gamma)), {x: "0", y: "1", stroke: "var(--gamma)", strokeDasharray: "4 3"}),
      text([[0, 1.2]], {x: "0", y: "1", text: () => "1: the edge", fill: "var(--warning)"}),
      text([[0, Math.sqrt(gamma)]], {x: "0", y: "1", dy: 12, text: () => "√γ", fill: "var(--gamma)"}),
      dot(roots, {x: "re", y: "im", fill: methods.momentum.color, stroke: "var(--paper)", r: 6}),
    ],
  });
}
