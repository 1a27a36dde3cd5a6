import type {Tape} from "./tape.js";
import {varyingPower} from "./varyingPower.js";

/**
 * The local partial derivatives ∂c/∂a and ∂c/∂b of a scalar node, which stand on the edges of the graph: the
 * derivative of the output is the sum, over all paths to it, of the products along the path. Empty for leaves and
 * for nodes with vectors. Needs the values of a forward sweep.
 */
export function partialsOf(tape: Tape, k: number): number[] {
  const {value, offset, size, left, right} = tape;
  if (size[k] !== 1 || size[left[k]] !== 1 || size[right[k]] !== 1) return [];
  const a = value[offset[left[k]]];
  const b = value[offset[right[k]]];
  const c = value[offset[k]];
  const rule = tape.rule[k];
  if (rule) return [rule.slope(a, c)];
  switch (tape.operation[k]) {
    case "add":
      return [1, 1];
    case "sub":
      return [1, -1];
    case "mul":
    case "dot":
    case "matrixVector":
      return [b, a];
    case "div":
      return [1 / b, -c / b];
    case "min":
    case "max":
      return a === b ? [0.5, 0.5] : [Number(a === c), Number(b === c)];
    case "power":
      return [varyingPower.byBase(a, b), varyingPower.byExponent(a, b, c)];
    case "sum":
      return [1];
    default:
      return [];
  }
}
