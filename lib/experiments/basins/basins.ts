import {himmelblau} from "../../objectives/functions/himmelblau.js";
import {sixValleys} from "../../objectives/functions/sixValleys.js";
import type {Landscape} from "../../objectives/objective.js";
import {adadelta} from "../../optimizers/adadelta.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {run} from "../../run/run.js";

/** The landscapes with several valleys. */
export const basinLandscapes = {sixValleys, himmelblau} as const;
export type BasinLandscape = keyof typeof basinLandscapes;

/** The methods by their names on the site, each with a step size at which it walks and does not jump, by landscape. */
export const basinMethods = {
  gradientDescent: {
    eta: {sixValleys: 0.12, himmelblau: 0.004},
    make: (eta: number): Optimizer => gradientDescent({eta}),
  },
  momentum: {
    eta: {sixValleys: 0.02, himmelblau: 0.001},
    make: (eta: number): Optimizer => momentum({eta, gamma: 0.9}),
  },
  adadelta: {
    eta: {sixValleys: 0.06, himmelblau: 0.06},
    make: (eta: number): Optimizer => adadelta({eta, gamma: 0.05}),
  },
  adam: {
    eta: {sixValleys: 0.06, himmelblau: 0.06},
    make: (eta: number): Optimizer => adam({eta, gamma: 0.01}),
  },
} as const;
export type BasinMethod = keyof typeof basinMethods;
export const basinNames = Object.keys(basinMethods) as BasinMethod[];

/** The updates of each run. */
export const basinSteps = 300;
/** A run has ended in a valley if it is this near to its lowest point. */
const near = 0.25;

/** A place where a valley is lowest. */
export interface Valley {
  readonly at: readonly [number, number];
  readonly value: number;
}

/** The valleys of a landscape, from the deepest: where small steps of gradient descent from a grid of starts arrive. */
export function valleysOf(landscape: Landscape, eta: number): Valley[] {
  const valleys: Valley[] = [];
  const [columns, rows] = [8, 4];
  for (let k = 0; k < columns * rows; k++) {
    const start = middleOf(landscape, columns, rows, k);
    const [a, b] = run(gradientDescent({eta}), landscape, start, {steps: 600, record: "none"}).w;
    const isKnown = valleys.some(({at}) => Math.hypot(at[0] - a, at[1] - b) < near);
    if (!isKnown) valleys.push({at: [a, b], value: landscape.value(Float64Array.of(a, b))});
  }
  return valleys.sort((one, other) => one.value - other.value);
}

/** The number of the valley at whose lowest point a place is, from 0 for the deepest; −1 if it is at none. */
export function valleyAt(valleys: readonly Valley[], a: number, b: number): number {
  return valleys.findIndex(({at}) => Math.hypot(at[0] - a, at[1] - b) < near);
}

/** The valley in which a method ends from a start; −1 if it has not come to one, or has diverged. */
export function endOf(
  method: BasinMethod,
  eta: number,
  landscape: Landscape,
  valleys: readonly Valley[],
  start: readonly [number, number],
): number {
  const {w, outcome} = run(basinMethods[method].make(eta), landscape, start, {
    steps: basinSteps,
    record: "none",
  });
  if (outcome === "diverged") return -1;
  return valleyAt(valleys, w[0], w[1]);
}

/** The ends of a method from the middles of the cells of a grid. */
export interface BasinMap {
  readonly columns: number;
  readonly rows: number;
  /** The number of a valley for each cell, row by row from below; −1 where none was reached. */
  readonly ends: Int8Array;
}

/**
 * The map of ends of a method, over the landscape's window. Yields after each row, so that it can be cancelled.
 */
export function* basinMap(
  {method, eta, landscape}: {method: BasinMethod; eta: number; landscape: Landscape},
  valleys: readonly Valley[],
  columns: number,
  rows: number,
): Generator<undefined, BasinMap> {
  const ends = new Int8Array(columns * rows);
  for (let k = 0; k < ends.length; k++) {
    ends[k] = endOf(method, eta, landscape, valleys, middleOf(landscape, columns, rows, k));
    if ((k + 1) % columns === 0) yield;
  }
  return {columns, rows, ends};
}

/** The middle of a cell of a grid over a landscape's window, the cells counted row by row from below. */
function middleOf({window}: Landscape, columns: number, rows: number, k: number): readonly [number, number] {
  const [[x0, x1], [y0, y1]] = window;
  const [i, j] = [k % columns, Math.floor(k / columns)];
  return [x0 + ((i + 0.5) / columns) * (x1 - x0), y0 + ((j + 0.5) / rows) * (y1 - y0)];
}

/** The share of a map's cells that end in a valley. */
export function shareEnding({ends}: Pick<BasinMap, "ends">, valley: number): number {
  return ends.reduce((count, end) => count + (end === valley ? 1 : 0), 0) / ends.length;
}
