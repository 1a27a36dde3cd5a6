import {type BenchMethod, benchMethods} from "./benchMethods.js";
import {benchCovariance} from "./invarianceBench.js";
import type {PlaneChange} from "./planeChange.js";

/** The changes of the table, each alone. */
export const benchChanges = {
  turn: {turn: 33},
  shift: {shift: [2, -1]},
  stretch: {stretch: 1.5},
  loss: {lossScale: 10},
} as const satisfies Record<string, Partial<PlaneChange>>;

export type BenchChange = keyof typeof benchChanges;

/** The rows and columns of the table, in their order. */
export const tableMethods = Object.keys(benchMethods) as BenchMethod[];
export const tableChanges = Object.keys(benchChanges) as BenchChange[];

/** A cell of the table: a method under one change. */
export function benchCell(method: BenchMethod, change: BenchChange) {
  return benchCovariance(method, benchChanges[change]);
}
