import {scalar} from "./scalar.js";

/**
 * The fourth power: convex, with a minimum at which the curvature is 0, so that no parabola describes it there.
 *
 *     f(x) = x⁴        f′ = 4x³        f″ = 12x²
 *
 * Newton's step takes x to ⅔x, wherever it is.
 *
 * @source Derived: x − 4x³/12x²
 */
export const quartic = scalar({
  name: "fourth power",
  formula: "x⁴",
  minima: [{at: [0], value: 0}],
  window: [-3, 3],
  start: 1.5,
  f: x => x ** 4,
  slope: x => 4 * x ** 3,
  curvature: x => 12 * x * x,
});
