import {remembered} from "../../figures/remembered.js";
import type {BenchMethod} from "../../lib/experiments/invarianceBench/benchMethods.js";
import {
  type BenchChange,
  benchCell,
  tableChanges,
  tableMethods,
} from "../../lib/experiments/invarianceBench/benchTable.js";
import type {BenchRun} from "./benchPaths.js";
import {fateOf} from "./benchWords.js";

/** What became of a method under one change: measured once, since it depends on nothing else. */
export const benchRun = remembered((key: BenchMethod, change: BenchChange): BenchRun => {
  const covariance = benchCell(key, change);
  return {key, covariance, fate: fateOf(key, covariance)};
}, tableMethods.length * tableChanges.length);

/** The same in a table of the text: "✓ 4 · 10⁻¹⁶". */
export function verdict(method: BenchMethod, change: BenchChange): string {
  const {survives, number} = benchRun(method, change).fate;
  return `${survives ? "✓" : "✗"} ${number}`;
}
