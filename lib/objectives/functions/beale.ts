import {planar} from "./planar.js";

const targets = [1.5, 2.25, 2.625];

/**
 * Beale's function, flat around the origin, with steep walls outside; one minimum, at (3, ½):
 *
 *     f(x, y) = Σ rₖ²,   rₖ = cₖ − x (1 − yᵏ),   c = (1.5, 2.25, 2.625)
 *
 * @source Beale (1958), On an iterative method of finding a local minimum of a function of more than one variable
 */
export const beale = planar({
  name: "Beale",
  formula: "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
  minima: [{at: [3, 0.5], value: 0}],
  window: [
    [-1, 4.5],
    [-2, 2],
  ],
  start: [1, 1.5],
  f(x, y) {
    let value = 0;
    for (let k = 1, power = y; k <= 3; k++, power *= y) value += (targets[k - 1] - x + x * power) ** 2;
    return value;
  },
  slopes(x, y, out) {
    out[0] = 0;
    out[1] = 0;
    for (let k = 1, before = 1; k <= 3; k++, before *= y) {
      const r = targets[k - 1] - x + x * before * y;
      out[0] += 2 * r * (before * y - 1);
      out[1] += 2 * r * k * x * before;
    }
  },
  curvatures(x, y, out) {
    out.fill(0, 0, 3);
    for (let k = 1; k <= 3; k++) {
      const r = targets[k - 1] - x + x * y ** k;
      const rx = y ** k - 1;
      const ry = k * x * y ** (k - 1);
      const rxy = k * y ** (k - 1);
      const ryy = k > 1 ? k * (k - 1) * x * y ** (k - 2) : 0;
      out[0] += 2 * rx * rx;
      out[1] += 2 * (rx * ry + r * rxy);
      out[2] += 2 * (ry * ry + r * ryy);
    }
  },
});
