import {number} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import type {Landscape} from "../objective.js";
import {scalar} from "./scalar.js";

/** Beyond ±2/(3√3) the shallower well has flowed over. */
const limit = 2 / (3 * Math.sqrt(3));
const tilts = {text: "(-2/(3√3), 2/(3√3))", has: (x: number) => Math.abs(x) < limit};

/** The options of `doubleWell`. */
export interface DoubleWellOptions {
  /** c ∈ (−2/(3√3), 2/(3√3)), the tilt, where there are two wells; 0.1 by default. */
  tilt?: number;
}

/**
 * The double well: two minima near ±1 with a barrier between them, of height ¼ at tilt 0. A positive tilt c lowers
 * the left well and lifts the right one; the start is on the outer slope of the shallower.
 *
 *     f(x) = ¼ (x² − 1)² + cx
 *
 * @param options by their names: `DoubleWellOptions`
 * @throws RangeError if the tilt leaves one well only
 */
export function doubleWell(options: DoubleWellOptions = {}): Landscape {
  const {tilt: c} = readOptions("doubleWell", options, {tilt: number(tilts, 0.1)});
  const f = (x: number) => 0.25 * (x * x - 1) ** 2 + c * x;
  const wells = [wellAt(c, 1), wellAt(c, 0)].map(x => ({at: [x], value: f(x)}));
  return scalar({
    name: "double well",
    formula: `¼ (x² − 1)² ${c < 0 ? "−" : "+"} ${Math.abs(c)} x`,
    minima: wells.sort((a, b) => a.value - b.value),
    window: [-1.8, 1.8],
    start: c < 0 ? -1.6 : 1.6,
    f,
    slope: x => x * (x * x - 1) + c,
    curvature: x => 3 * x * x - 1,
  });
}

/** The outer roots of x³ − x + c by the trigonometric formula: k = 0 the right well, k = 1 the left one. */
function wellAt(c: number, k: 0 | 1): number {
  return (2 / Math.sqrt(3)) * Math.cos((Math.acos(-c / limit) - 4 * Math.PI * k) / 3);
}
