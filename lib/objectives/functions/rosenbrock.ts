import {planar} from "./planar.js";

/**
 * Rosenbrock's function, a curved valley with steep walls and an almost flat floor; one minimum, at (1, 1):
 *
 *     f(x, y) = (1 − x)² + 100 (y − x²)²
 *
 * @source Rosenbrock (1960), An automatic method for finding the greatest or least value of a function
 */
export const rosenbrock = planar({
  name: "Rosenbrock",
  formula: "(1 − x)² + 100 (y − x²)²",
  minima: [{at: [1, 1], value: 0}],
  window: [
    [-2, 2],
    [-1, 3],
  ],
  start: [-1.2, 1],
  f: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  slopes(x, y, out) {
    const rise = y - x * x;
    out[0] = -2 * (1 - x) - 400 * x * rise;
    out[1] = 200 * rise;
  },
  curvatures(x, y, out) {
    out[0] = 2 - 400 * (y - x * x) + 800 * x * x;
    out[1] = -400 * x;
    out[2] = 200;
  },
});
