import {centralDifference} from "../../lib/autodiff/finiteDifferences.js";
import type {ThroughDescent} from "../../lib/autodiff/throughDescent.js";

/** The widths that are tried, relative to η: on a rugged curve only the smallest see one slope and not many. */
const widths = Array.from({length: 10}, (_, k) => 10 ** -(4 + k));
/** The width that one would try first. */
export const usualWidth = 1e-6;

/** A central difference of L at a step size. */
export interface Difference {
  /** Relative to η. */
  readonly width: number;
  readonly value: number;
  /** |difference/slope − 1|. */
  readonly deviation: number;
}

/** The central difference of a relative width, beside the slope by reverse mode. */
export function differenceAt(L: ThroughDescent, eta: number, slope: number, width: number): Difference {
  const value = centralDifference(e => L.value(Float64Array.of(e)), eta, width * eta);
  return {width, value, deviation: Math.abs(value / slope - 1)};
}

/** Of central differences of many widths, the one that comes nearest to the slope by reverse mode. */
export function nearestDifference(L: ThroughDescent, eta: number, slope: number): Difference {
  return widths
    .map(width => differenceAt(L, eta, slope, width))
    .reduce((a, b) => (b.deviation < a.deviation ? b : a));
}
