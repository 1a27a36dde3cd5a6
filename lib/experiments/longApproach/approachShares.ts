import {inInterval, positive} from "../../arguments.js";
import type {Approach} from "./result.js";

/**
 * The moment from which on the quadratic model is right: the first whose forecast, and every later one, is off by at
 * most `tolerance` of the true fall. A model that is off can be right by accident, on the way from too much to too
 * little; so a single forecast does not count, not the last one either.
 *
 * @returns the moment's place in the lists; undefined if one of the last two forecasts is off by more
 */
export function quadraticFrom({forecast}: Approach, tolerance: number): number | undefined {
  inInterval("quadraticFrom", "tolerance", tolerance, positive);
  const lastWrong = forecast.findLastIndex(share => !(Math.abs(share - 1) <= tolerance));
  return lastWrong + 2 < forecast.length ? lastWrong + 1 : undefined;
}

/** The share of the way from the first moment's loss to the minimum's that is done at moment k. */
export function shareOfFall({loss, minimum}: Approach, k: number): number {
  return (loss[0] - loss[k]) / (loss[0] - minimum.loss);
}

/** The passes at the first moment at which this share of the fall is done; Infinity if none gets there. */
export function passesToShare(approach: Approach, share: number): number {
  const k = approach.loss.findIndex((_, i) => shareOfFall(approach, i) >= share);
  return k < 0 ? Infinity : approach.passes[k];
}
