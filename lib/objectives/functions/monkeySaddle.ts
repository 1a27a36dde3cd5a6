import {planar} from "./planar.js";

/**
 * The monkey saddle: three ways down and three ways up meet at the origin, where the gradient and the whole Hessian
 * vanish. No minimum.
 *
 *     f(x, y) = x³ − 3xy²
 *
 * @source Hilbert, Cohn-Vossen (1932), Anschauliche Geometrie
 */
export const monkeySaddle = planar({
  name: "monkey saddle",
  formula: "x³ − 3xy²",
  minima: [],
  window: [
    [-1.5, 1.5],
    [-1.5, 1.5],
  ],
  start: [1, 0.05],
  f: (x, y) => x * (x * x - 3 * y * y),
  slopes(x, y, out) {
    out[0] = 3 * (x * x - y * y);
    out[1] = -6 * x * y;
  },
  curvatures(x, y, out) {
    out[0] = 6 * x;
    out[1] = -6 * y;
    out[2] = -6 * x;
  },
});
