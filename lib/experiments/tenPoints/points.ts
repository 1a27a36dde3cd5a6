/** Ten points near a line, x and y: few enough to go through all their batches one by one. */
export const tenPoints: readonly (readonly [x: number, y: number])[] = [
  [-2, -1.7],
  [-1.6, -0.1],
  [-1.2, -1.3],
  [-0.7, 0.3],
  [-0.3, -0.9],
  [0.2, 1.4],
  [0.7, 0.8],
  [1.1, 0.7],
  [1.6, 2.7],
  [2, 1.8],
];

/** Where the line through them is, intercept and slope, when its batch gradients are looked at. */
export const tenPointsLine = [-1.1, -0.6] as const;

/** The rows (1, x) of the line through points. */
export function lineInputs(xs: readonly number[]): number[][] {
  return xs.map(x => [1, x]);
}
