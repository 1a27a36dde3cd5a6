import {scalar} from "./scalar.js";

/**
 * A convex function with curvature between 1 and 25 on which momentum, tuned for such a quadratic (η = 1/9,
 * γ = 4/9), runs in a cycle of three and never arrives from some starts. Its slope is continuous and made of three
 * lines:
 *
 *     f′(x) = 25x  for x < 1,   x + 24  for 1 ≤ x < 2,   25x − 24  for x ≥ 2
 *
 * @source Lessard, Recht, Packard (2016), Analysis and design of optimization algorithms via integral quadratic
 *   constraints, SIAM Journal on Optimization 26
 */
export const lessard = scalar({
  name: "Lessard, Recht and Packard",
  formula: "12.5 x² (x < 1),  ½ x² + 24 x − 12 (1 ≤ x < 2),  12.5 x² − 24 x + 36 (x ≥ 2)",
  minima: [{at: [0], value: 0}],
  window: [-3, 3.5],
  start: 3.3,
  f(x) {
    if (x < 1) return 12.5 * x * x;
    return x < 2 ? 0.5 * x * x + 24 * x - 12 : 12.5 * x * x - 24 * x + 36;
  },
  slope(x) {
    if (x < 1) return 25 * x;
    return x < 2 ? x + 24 : 25 * x - 24;
  },
  curvature: x => (x < 1 || x >= 2 ? 25 : 1),
});
