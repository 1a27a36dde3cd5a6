import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";

/** A bowl with curvatures 1 and 10, its axes turned by 20°, and a start: where the covariance of methods is measured. */
export const skewedBowl = {
  objective: rotatedQuadratic({lambda: [1, 10], angle: Math.PI / 9, centre: [1, -1]}),
  w0: [3, 0.5],
} as const;
