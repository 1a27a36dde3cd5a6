import type {DataFile} from "../../controls/frame/definition.js";
import {short} from "../../figures/format.js";
import {quadraticFrom, shareOfFall} from "../../lib/experiments/longApproach/approachShares.js";
import {
  type Approach,
  checkLongApproach,
  type LongApproachRuns,
} from "../../lib/experiments/longApproach/result.js";

/** The runs of the digits network by SGD and L-BFGS, made when the site is built. */
export const approaches = {
  name: "longApproach.json",
  check: (json: unknown) => checkLongApproach(json, "longApproach.json", ""),
} satisfies DataFile<LongApproachRuns>;

/** A share as a percentage with three digits. */
export const percent = (share: number) => `${short(100 * share)} %`;

/** The place of the last moment at or before so many passes; the first, if there is none. */
export function momentAt({passes}: Pick<Approach, "passes">, at: number): number {
  const later = passes.findIndex(pass => pass > at);
  return later < 0 ? passes.length - 1 : Math.max(0, later - 1);
}

/** Where the quadratic regime begins, and how much that rests on. */
export interface Regime {
  readonly from: number;
  readonly passes: number;
  /** The share of the fall that is still to come then. */
  readonly left: number;
  /** The number of forecasts in a row, to the end, that are right. */
  readonly right: number;
}

/** The quadratic regime of a run; undefined if fewer than two forecasts in a row, up to the last, are right. */
export function regimeOf(approach: Approach, tolerance: number): Regime | undefined {
  const from = quadraticFrom(approach, tolerance);
  if (from === undefined) return undefined;
  return {
    from,
    passes: approach.passes[from],
    left: Math.max(0, 1 - shareOfFall(approach, from)),
    right: approach.passes.length - from,
  };
}

/** The beginning of the regime, in words that follow "the quadratic regime". */
export function regimeInWords(approach: Approach, tolerance: number): string {
  const regime = regimeOf(approach, tolerance);
  if (!regime) return "has not begun when the run ends: no two forecasts in a row are right by then";
  const few = regime.right < 4 ? `, as far as the last ${regime.right} forecasts can tell` : "";
  return `begins at pass ${regime.passes}, with ${percent(regime.left)} of the fall left${few}`;
}
