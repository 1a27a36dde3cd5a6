import {planar} from "./planar.js";

/**
 * Rastrigin's function, a bowl with a lattice of pits; the deepest at the origin, the others near whole numbers:
 *
 *     f(x, y) = 20 + x² − 10 cos 2πx + y² − 10 cos 2πy
 *
 * @source Rastrigin (1974), Systems of extremal control; Mühlenbein, Schomisch, Born (1991), The parallel genetic
 *   algorithm as function optimizer
 */
export const rastrigin = planar({
  name: "Rastrigin",
  formula: "20 + x² − 10 cos 2πx + y² − 10 cos 2πy",
  minima: [{at: [0, 0], value: 0}],
  window: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  start: [3.4, -2.6],
  f: (x, y) => pit(x) + pit(y),
  slopes(x, y, out) {
    out[0] = pitSlope(x);
    out[1] = pitSlope(y);
  },
  curvatures(x, y, out) {
    out[0] = pitCurvature(x);
    out[1] = 0;
    out[2] = pitCurvature(y);
  },
});

const turn = 2 * Math.PI;

function pit(x: number): number {
  return 10 + x * x - 10 * Math.cos(turn * x);
}

function pitSlope(x: number): number {
  return 2 * x + 10 * turn * Math.sin(turn * x);
}

function pitCurvature(x: number): number {
  return 2 + 10 * turn * turn * Math.cos(turn * x);
}
