import {planar} from "./planar.js";

/**
 * Half the squared error of the product of two weights, the smallest two-layer linear network:
 *
 *     f(a, b) = ½ (ab − 1)²
 *
 * Its minima fill the hyperbola ab = 1. On it the larger eigenvalue of the Hessian is a² + b²: it is flattest at
 * (1, 1) and (−1, −1), the two that are listed, and as sharp as one likes far out.
 *
 * @source Dinh, Pascanu, Bengio, Bengio (2017), Sharp minima can generalize for deep nets
 */
export const scalarFactorization = planar({
  name: "½(ab − 1)²",
  formula: "½ (ab − 1)²",
  minima: [
    {at: [1, 1], value: 0},
    {at: [-1, -1], value: 0},
  ],
  window: [
    [-1, 7],
    [-1, 3],
  ],
  start: [6, 0.1],
  f: (a, b) => 0.5 * (a * b - 1) ** 2,
  slopes(a, b, out) {
    out[0] = (a * b - 1) * b;
    out[1] = (a * b - 1) * a;
  },
  curvatures(a, b, out) {
    out[0] = b * b;
    out[1] = 2 * a * b - 1;
    out[2] = a * a;
  },
});
