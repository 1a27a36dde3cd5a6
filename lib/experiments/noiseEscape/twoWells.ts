import {doubleWell} from "../../objectives/functions/doubleWell.js";
import type {Landscape} from "../../objectives/objective.js";

/** A tilted double well with its three places without a slope. */
export interface TwoWells {
  readonly well: Landscape;
  readonly deep: number;
  readonly shallow: number;
  /** The top between the wells. */
  readonly barrier: number;
}

/** The double well of a tilt c ≠ 0. The roots of its slope x³ − x + c add up to 0, which gives the top. */
export function twoWells(tilt: number): TwoWells {
  const well = doubleWell({tilt});
  const [deep, shallow] = well.minima.map(({at}) => at[0]);
  return {well, deep, shallow, barrier: -(deep + shallow)};
}
