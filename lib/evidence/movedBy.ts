import {type ChangeOfVariables, toNew} from "../objectives/wrappers/changeOfVariables.js";

/** How far a point's new coordinates are from its old ones: a change that changes nothing would prove nothing. */
export function movedBy(change: ChangeOfVariables, w: readonly number[]): number {
  const u = new Float64Array(w.length);
  toNew(change, Float64Array.from(w), u);
  return Math.hypot(...u.map((x, i) => x - w[i]));
}
