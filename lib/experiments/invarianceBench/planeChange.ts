import {
  type ChangeOfVariables,
  composed,
  rotation,
  shifting,
  stretching,
} from "../../objectives/wrappers/changeOfVariables.js";

/** How the coordinates of a plane are changed, and the unit of the loss with them. */
export interface PlaneChange {
  /** The angle that the axes are turned by, in degrees. */
  readonly turn: number;
  /** What w₁ is multiplied by before that, in (0, ∞). */
  readonly stretch: number;
  /** What is added after it. */
  readonly shift: readonly [number, number];
  /** What the loss is multiplied by, in (0, ∞). */
  readonly lossScale: number;
}

/** Everything as it is. */
export const noChange: PlaneChange = {turn: 0, stretch: 1, shift: [0, 0], lossScale: 1};

/** The new coordinates u = QDw + s: w₁ stretched, then turned, then shifted. */
export function planeChange({turn, stretch, shift}: Omit<PlaneChange, "lossScale">): ChangeOfVariables {
  const linear = composed(stretching([stretch, 1]), rotation((turn * Math.PI) / 180));
  return composed(linear, shifting(shift));
}
