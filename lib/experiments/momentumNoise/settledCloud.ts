import {stationaryCovariance} from "../../theory/stationaryCovariance.js";
import {momentumNoiseSettings} from "./settings.js";

const [low, high] = momentumNoiseSettings.lambdas;

/** A symmetric 2 × 2 covariance. */
export interface PlaneCovariance {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/**
 * The covariance in which the runs settle in theory; undefined where they diverge.
 *
 * @param eta η ∈ (0, ∞)
 * @param gamma γ ∈ [0, 1); 0 is plain descent
 * @param L the noise's factor, by rows, as `noiseFactor` makes it
 */
export function settledCloud(
  eta: number,
  gamma: number,
  [a, b, c, d]: readonly number[],
): PlaneCovariance | undefined {
  const settled = stationaryCovariance({
    eta,
    gamma,
    A: [
      [low, 0],
      [0, high],
    ],
    C: [
      [a * a + b * b, a * c + b * d],
      [a * c + b * d, c * c + d * d],
    ],
  });
  if (settled === null) return undefined;
  const [[xx, xy], [, yy]] = settled.position;
  return {xx, xy, yy};
}
