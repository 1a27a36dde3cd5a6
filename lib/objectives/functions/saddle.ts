import {planar} from "./planar.js";

/**
 * The plain saddle: a minimum along x, a maximum along y. No minimum.
 *
 *     f(x, y) = ½ (x² − y²)
 */
export const saddle = planar({
  name: "saddle",
  formula: "½ (x² − y²)",
  minima: [],
  window: [
    [-2, 2],
    [-2, 2],
  ],
  start: [1.8, 0.01],
  f: (x, y) => 0.5 * (x * x - y * y),
  slopes(x, y, out) {
    out[0] = x;
    out[1] = -y;
  },
  curvatures(_x, _y, out) {
    out[0] = 1;
    out[1] = 0;
    out[2] = -1;
  },
});
