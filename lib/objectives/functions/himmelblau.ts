import {planar} from "./planar.js";

/**
 * Himmelblau's function: four minima of equal value 0, so that where a run ends depends on its start.
 *
 *     f(x, y) = (x² + y − 11)² + (x + y² − 7)²
 *
 * @source Himmelblau (1972), Applied nonlinear programming
 */
export const himmelblau = planar({
  name: "Himmelblau",
  formula: "(x² + y − 11)² + (x + y² − 7)²",
  minima: [
    {at: [3, 2], value: 0},
    {at: [-2.805118086952745, 3.131312518250573], value: 0},
    {at: [-3.779310253377747, -3.2831859912861696], value: 0},
    {at: [3.5844283403304917, -1.8481265269644036], value: 0},
  ],
  window: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-0.5, -1],
  f: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  slopes(x, y, out) {
    const a = x * x + y - 11;
    const b = x + y * y - 7;
    out[0] = 4 * a * x + 2 * b;
    out[1] = 2 * a + 4 * b * y;
  },
  curvatures(x, y, out) {
    out[0] = 12 * x * x + 4 * y - 42;
    out[1] = 4 * (x + y);
    out[2] = 12 * y * y + 4 * x - 26;
  },
});
