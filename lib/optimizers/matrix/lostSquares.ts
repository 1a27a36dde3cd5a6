import type {Vector} from "../../vector.js";

/** Below it a double loses digits, and at some 10⁻³²⁴ all of them. */
const leastNormal = 2 ** -1022;

/**
 * What a method that divides by roots of squared gradients has to say where its squares have lost their digits: that
 * they are below the doubles, though the gradient itself is not 0. Empty where nothing is lost, or ε stands beside
 * them, against which they are nothing.
 *
 * @param sum the matrix of the products of gradients so far, of n rows
 */
export function lostSquares(g: Vector, sum: Float64Array, n: number, epsilon: number): string {
  let trace = epsilon;
  for (let i = 0; i < n; i++) trace += sum[i * n + i];
  // NaN is none of these, and is told by the numbers themselves.
  if (!(trace < leastNormal) || g.every(gi => gi === 0)) return "";
  return "the gradient's squares are below the least double: no step without an epsilon";
}
