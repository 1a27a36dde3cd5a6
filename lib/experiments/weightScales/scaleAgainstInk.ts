/** How the scales of weights go with the ink of the pixels that they leave. */
export interface ScaleAgainstInk {
  /** The correlation of log √S and log ink, over the pixels. */
  readonly correlation: number;
  /** The slope of log √S against log ink by least squares. */
  readonly slope: number;
}

/**
 * Compares, over all pixels that have ink, the mean logarithm of the scales of a pixel's weights with that of its ink.
 *
 * @param ink of each pixel
 * @param scales √S of all weights that leave pixels, a row of pixels for each neuron; 0 where there was no gradient
 */
export function scaleAgainstInk(ink: readonly number[], scales: readonly number[]): ScaleAgainstInk {
  const points = ink.flatMap((value, p) => {
    const own = scales.filter((scale, i) => i % ink.length === p && scale > 0);
    return value > 0 && own.length > 0 ? [[Math.log(value), mean(own.map(Math.log))] as const] : [];
  });
  const [a, b] = [0, 1].map(i => mean(points.map(point => point[i])));
  const sum = (i: 0 | 1, j: 0 | 1) =>
    points.reduce((total, point) => total + (point[i] - [a, b][i]) * (point[j] - [a, b][j]), 0);
  return {correlation: sum(0, 1) / Math.sqrt(sum(0, 0) * sum(1, 1)), slope: sum(0, 1) / sum(0, 0)};
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
