import {planar} from "./planar.js";

/** The pits: middle a, b, depth A, radius r. */
const pits = [
  {a: -2.6, b: -0.7, A: 1.3, r: 1.0},
  {a: -0.9, b: 0.95, A: 1.1, r: 0.75},
  {a: 0.75, b: -0.85, A: 1.5, r: 0.9},
  {a: 2.7, b: 0.55, A: 2.3, r: 1.15},
  {a: -3.2, b: 1.2, A: 0.7, r: 0.6},
  {a: 1.35, b: 1.3, A: 0.6, r: 0.5},
] as const;

/**
 * A shallow bowl with six pits of different depth, on which methods that start at one place end in different ones:
 *
 *     f(x, y) = 0.08 (0.45 x² + 1.6 y²) − Σ A exp(−((x − a)² + (y − b)²)/r²)
 *
 * with (a, b, A, r) = (−2.6, −0.7, 1.3, 1), (−0.9, 0.95, 1.1, 0.75), (0.75, −0.85, 1.5, 0.9), (2.7, 0.55, 2.3, 1.15),
 * (−3.2, 1.2, 0.7, 0.6), (1.35, 1.3, 0.6, 0.5).
 *
 * @source Made for this course; its lowest point was found by Newton's method
 */
export const sixValleys = planar({
  name: "six valleys",
  formula: "0.08 (0.45 x² + 1.6 y²) − Σ A exp(−((x − a)² + (y − b)²)/r²)",
  minima: [{at: [2.6424419300065476, 0.5106159934461426], value: -2.008708933903299}],
  window: [
    [-4.1, 4.1],
    [-1.9, 1.9],
  ],
  start: [-0.96, -1.42],
  f(x, y) {
    let f = 0.036 * x * x + 0.128 * y * y;
    for (const {a, b, A, r} of pits) f -= A * Math.exp(-((x - a) ** 2 + (y - b) ** 2) / r ** 2);
    return f;
  },
  slopes(x, y, out) {
    let [along, across] = [0.072 * x, 0.256 * y];
    for (const {a, b, A, r} of pits) {
      const pull = ((2 * A) / r ** 2) * Math.exp(-((x - a) ** 2 + (y - b) ** 2) / r ** 2);
      along += pull * (x - a);
      across += pull * (y - b);
    }
    out[0] = along;
    out[1] = across;
  },
  curvatures(x, y, out) {
    out[0] = 0.072;
    out[1] = 0;
    out[2] = 0.256;
    for (const {a, b, A, r} of pits) {
      const [u, v] = [x - a, y - b];
      const pull = ((2 * A) / r ** 2) * Math.exp(-(u * u + v * v) / r ** 2);
      out[0] += pull * (1 - (2 * u * u) / r ** 2);
      out[1] -= (pull * 2 * u * v) / r ** 2;
      out[2] += pull * (1 - (2 * v * v) / r ** 2);
    }
  },
});
