import {real, sameLength} from "../../arguments.js";
import {number, optional} from "../../options/kinds.js";
import {numbers} from "../../options/numbers.js";
import {readOptions} from "../../options/option.js";
import type {Landscape} from "../objective.js";
import {quadratic} from "./quadratic.js";

/** The options of `rotatedQuadratic`. */
export interface RotatedQuadraticOptions {
  /** λ, the eigenvalues of the Hessian, one at least; a negative one makes a saddle, which has no minimum. */
  lambda: readonly number[];
  /** φ in radians, 0 by default; of no effect in one dimension. */
  angle?: number;
  /** m, the stationary point; the origin by default. */
  centre?: readonly number[];
}

/**
 * A quadratic with given eigenvalues, the stretched bowl or the skewed valley of the lecture:
 *
 *     f(w) = ½ (w − m)ᵀ R diag(λ) Rᵀ (w − m)
 *
 * R turns the plane of the first two coordinates by the angle, so that the direction of λ₁ is (cos φ, sin φ).
 *
 * @param options by their names: `RotatedQuadraticOptions`
 * @throws RangeError if there is no eigenvalue, a number is not finite, or centre has another length
 * @example
 * rotatedQuadratic({lambda: [1, 100], angle: Math.PI / 4}); // κ = 100, at 45°
 */
export function rotatedQuadratic(options: RotatedQuadraticOptions): Landscape {
  const read = readOptions("rotatedQuadratic", options, {
    lambda: numbers(),
    angle: number(real, 0),
    centre: optional(numbers()),
  });
  const {lambda, angle} = read;
  const n = lambda.length;
  if (n === 0) throw new RangeError("rotatedQuadratic: lambda must have one eigenvalue at least, got none");
  const centre = read.centre ?? lambda.map(() => 0);
  sameLength("rotatedQuadratic", "centre", centre, n);

  const A = lambda.map((value, i) => lambda.map((_, j) => (i === j ? value : 0)));
  if (n > 1 && angle !== 0) {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    A[0][0] = cos * cos * lambda[0] + sin * sin * lambda[1];
    A[1][1] = sin * sin * lambda[0] + cos * cos * lambda[1];
    A[0][1] = A[1][0] = cos * sin * (lambda[0] - lambda[1]);
  }
  const b = A.map(row => row.reduce((sum, entry, j) => sum + entry * centre[j], 0));
  const c = 0.5 * b.reduce((sum, entry, j) => sum + entry * centre[j], 0);
  return {
    ...quadratic({A, b, c}),
    name: "rotated quadratic",
    formula: "½ (w − m)ᵀ R diag(λ) Rᵀ (w − m)",
    minima: lambda.every(value => value >= 0) ? [{at: [...centre], value: 0}] : [],
    window: centre.map(m => [m - 2, m + 2] as const),
    start: centre.map((m, i) => m + (i === 0 ? 1.5 : 1)),
  };
}
