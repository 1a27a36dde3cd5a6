import {mean} from "../mean.js";
import {slopeOfLine} from "../slopeOfLine.js";

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
  const [inks, sizes] = [0, 1].map(i => points.map(point => point[i]));
  const [slope, back] = [slopeOfLine(inks, sizes), slopeOfLine(sizes, inks)];
  return {correlation: Math.sign(slope) * Math.sqrt(slope * back), slope};
}
