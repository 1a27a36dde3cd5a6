import {sameLength, wholeNumber} from "../../arguments.js";
import {numbers} from "../../options/numbers.js";

/** The straight line of least squares through points, and how sharply its loss rises around it. */
export interface LineFit {
  /** w* = (intercept, slope). */
  readonly minimum: readonly [number, number];
  /** H by rows: the mean of x̃x̃ᵀ with x̃ = (1, x), the same everywhere. */
  readonly hessian: readonly [number, number, number, number];
}

/**
 * The least-squares line through points in closed form. Where all x are the same the slope is 0.
 *
 * @throws RangeError if the lengths differ, there is no point, or a number is not finite
 * @source Legendre (1805), Nouvelles méthodes pour la détermination des orbites des comètes, appendix
 */
export function lineFit(x: ArrayLike<number>, y: ArrayLike<number>): LineFit {
  const xs = numbers().read("lineFit", "x", x);
  const ys = numbers().read("lineFit", "y", y);
  wholeNumber("lineFit", "x.length", xs.length, 1);
  sameLength("lineFit", "y", ys, xs.length);
  const mean = (f: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += f(i);
    return sum / x.length;
  };
  const mx = mean(i => x[i]);
  const my = mean(i => y[i]);
  const mxx = mean(i => x[i] * x[i]);
  const variance = mean(i => (x[i] - mx) ** 2);
  const slope = variance === 0 ? 0 : mean(i => (x[i] - mx) * (y[i] - my)) / variance;
  return {minimum: [my - slope * mx, slope], hessian: [1, mx, mx, mxx]};
}
