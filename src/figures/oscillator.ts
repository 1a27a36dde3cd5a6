import type {Complex} from "../lib/theory/momentumRoots.js";
import {narrow, plainMargins} from "./axes.js";
import {arrange, type Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {curve, dots, guide, path, type Scale, within} from "./strokes.js";
import {mark} from "./symbols.js";

/** The motion of one direction: positions and envelope at each step, and the two roots behind them. */
export interface OscillatorData {
  positions: readonly number[];
  envelope: readonly number[];
  roots: readonly Complex[];
  gamma: number;
}

const height = 280;
const reach = [-1.5, 1.5] as const;
const rootReach = [-1.35, 1.35] as const;

/** The position against the step inside its envelope, and the roots in the complex plane. */
export function oscillator(data: OscillatorData, width: number, kept: Kept): Element {
  const stacked = width < narrow;
  const rootsWidth = stacked ? Math.min(width, height) : height;
  const left = stacked ? width : width - rootsWidth - 24;
  return arrange(
    kept,
    "both",
    stacked ? "panels stacked" : "panels",
    motion(data, left, kept),
    roots(data, rootsWidth, kept),
  );
}

/** The height of the picture at a width. */
export function oscillatorHeight(width: number): number {
  return width < narrow ? 2 * height + 8 : height;
}

function motion({positions, envelope}: OscillatorData, width: number, kept: Kept): Element {
  const {color} = methods.momentum;
  const last = positions.length - 1;
  const at = (t: number) => [t, positions[t]] as const;
  const axes = {
    width,
    height,
    ...plainMargins,
    x: {domain: [0, last], label: "step", ticks: 6},
    y: {domain: [...reach], label: "position x", ticks: 5},
  };
  return panel(kept, "motion", axes, {
    drawn: (x, y) => [
      path(
        curve(2, i => [i * last, 0], x, y),
        {...guide, opacity: 0.5},
      ),
      ...[1, -1].map(sign =>
        path(
          curve(last + 1, t => [t, sign * envelope[t]], x, y),
          {stroke: "var(--gamma)", width: 1.5, dash: "4 3"},
        ),
      ),
      path(curve(last + 1, at, x, y), {stroke: color}),
    ],
    over: (x, y) => [path(dots(last + 1, within([0, last], reach, at), x, y), {stroke: color, width: 4.4})],
  });
}

function roots({roots, gamma}: OscillatorData, width: number, kept: Kept): Element {
  const axes = {
    width,
    height,
    ...plainMargins,
    marginLeft: 34,
    x: {domain: [...rootReach], label: "real part of the roots", labelAnchor: "center", ticks: [-1, 0, 1]},
    y: {domain: [...rootReach], label: "imaginary part", ticks: [-1, 0, 1]},
  } as const;
  const words = {x: 0, anchor: "middle", plain: true} as const;
  return panel(kept, "roots", axes, {
    over: (x, y) => [
      path(
        curve(2, i => [0, rootReach[i]], x, y),
        {...guide, opacity: 0.4},
      ),
      path(
        curve(2, i => [rootReach[i], 0], x, y),
        {...guide, opacity: 0.4},
      ),
      path(circle(1, x, y), {stroke: "var(--warning)", width: 2}),
      path(circle(Math.sqrt(gamma), x, y), {stroke: "var(--gamma)", width: 1.5, dash: "4 3"}),
      ...roots.map(({re, im}) => mark("circle", [x(re), y(im)], 6, methods.momentum.color)),
    ],
    words: [
      {...words, y: 1.2, dy: 4, text: "1: the edge", color: "var(--warning)"},
      {...words, y: Math.sqrt(gamma), dy: 16, text: "√γ", color: "var(--gamma)"},
    ],
  });
}

/** A circle around 0. */
function circle(radius: number, x: Scale, y: Scale): string {
  const at = (i: number) =>
    [radius * Math.cos((i * Math.PI) / 36), radius * Math.sin((i * Math.PI) / 36)] as const;
  return curve(73, at, x, y);
}
