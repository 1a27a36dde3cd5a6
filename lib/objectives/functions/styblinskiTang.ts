import {planar} from "./planar.js";

const deep = -2.903534027771177;
const shallow = 2.746802770990837;
const deepValue = -39.16616570377141;
const shallowValue = -25.02944665528394;

/**
 * The function of Styblinski and Tang: four minima, one in each quadrant, of three different depths.
 *
 *     f(x, y) = ½ (x⁴ − 16x² + 5x) + ½ (y⁴ − 16y² + 5y)
 *
 * @source Styblinski, Tang (1990), Experiments in nonconvex optimization: stochastic approximation with function
 *   smoothing and simulated annealing
 */
export const styblinskiTang = planar({
  name: "Styblinski and Tang",
  formula: "½ (x⁴ − 16x² + 5x) + ½ (y⁴ − 16y² + 5y)",
  minima: [
    {at: [deep, deep], value: 2 * deepValue},
    {at: [deep, shallow], value: deepValue + shallowValue},
    {at: [shallow, deep], value: deepValue + shallowValue},
    {at: [shallow, shallow], value: 2 * shallowValue},
  ],
  window: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  start: [0.4, 0.6],
  f: (x, y) => well(x) + well(y),
  slopes(x, y, out) {
    out[0] = 2 * x ** 3 - 16 * x + 2.5;
    out[1] = 2 * y ** 3 - 16 * y + 2.5;
  },
  curvatures(x, y, out) {
    out[0] = 6 * x * x - 16;
    out[1] = 0;
    out[2] = 6 * y * y - 16;
  },
});

function well(x: number): number {
  return 0.5 * x * (x * (x * x - 16) + 5);
}
