import {mean} from "./mean.js";

/** The slope of the straight line of least squares through the points (xₖ, yₖ). */
export function slopeOfLine(x: readonly number[], y: readonly number[]): number {
  const [xMean, yMean] = [mean(x), mean(y)];
  let covariance = 0;
  let variance = 0;
  x.forEach((value, k) => {
    covariance += (value - xMean) * (y[k] - yMean);
    variance += (value - xMean) ** 2;
  });
  return covariance / variance;
}
