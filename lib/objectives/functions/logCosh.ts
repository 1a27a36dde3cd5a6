import {scalar} from "./scalar.js";

/**
 * The logarithm of cosh: a parabola at its minimum, |x| − log 2 far from it. Its curvature is at most 1, and fades
 * exponentially; for |x| > 373 it is 0 in double precision.
 *
 *     f(x) = log cosh x        f′ = tanh x        f″ = 1/cosh² x
 *
 * Newton's step takes x to x − ½ sinh 2x: nearer while 4|x| > sinh 2|x|, that is |x| < 1.08866.
 *
 * @source Derived: f′/f″ = sinh x cosh x
 */
export const logCosh = scalar({
  name: "log cosh",
  formula: "log cosh x",
  minima: [{at: [0], value: 0}],
  window: [-3, 3],
  start: 1.5,
  f: value,
  slope: x => Math.tanh(x),
  curvature: x => (1 / Math.cosh(x)) ** 2,
});

/** log(1 + 2 sinh²(x/2)), in which nothing cancels; far out, where that overflows, |x| − log 2 + log(1 + exp(−2|x|)). */
function value(x: number): number {
  if (Math.abs(x) < 2) return Math.log1p(2 * Math.sinh(x / 2) ** 2);
  return Math.abs(x) - Math.LN2 + Math.log1p(Math.exp(-2 * Math.abs(x)));
}
