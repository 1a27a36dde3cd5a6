import type {ChangeOfVariables} from "../../lib/objectives/wrappers/changeOfVariables.js";

/** Takes a point of the plane into new coordinates: u = Mw + s. */
export function inNew({matrix: [a, b, c, d], shift: [right, up]}: ChangeOfVariables) {
  return ([x, y]: readonly [number, number]): readonly [number, number] => [
    a * x + b * y + right,
    c * x + d * y + up,
  ];
}
