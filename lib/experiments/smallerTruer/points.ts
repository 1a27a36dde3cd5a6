import {leastSquares} from "../../objectives/data/leastSquares.js";

/** Six points near a line: few enough to go through all their batches one by one. */
export const points: readonly (readonly [x: number, y: number])[] = [
  [-2, -1.2],
  [-1.1, 0.3],
  [-0.4, -0.5],
  [0.3, 1.4],
  [1.2, 0.8],
  [2, 2.6],
];

/** The straight line of least squares through them: w = (intercept, slope). */
export const lineThroughPoints = leastSquares({X: points.map(([x]) => [1, x]), y: points.map(([, y]) => y)});
