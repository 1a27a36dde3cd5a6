import {scalar} from "./scalar.js";

/**
 * A branch of a hyperbola: round at its minimum, straight far from it. Its curvature is at most 1, and strictly
 * positive everywhere.
 *
 *     f(x) = √(1 + x²)        f′ = x/√(1 + x²)        f″ = (1 + x²)^(−3/2)
 *
 * Newton's step takes x to −x³: nearer from inside (−1, 1), further away from outside.
 *
 * @source Derived: x − f′/f″ = x − x(1 + x²)
 */
export const hyperbola = scalar({
  name: "hyperbola",
  formula: "√(1 + x²)",
  minima: [{at: [0], value: 1}],
  window: [-3, 3],
  start: 1.5,
  f: x => Math.hypot(1, x),
  slope: x => x / Math.hypot(1, x),
  curvature: x => Math.hypot(1, x) ** -3,
});
