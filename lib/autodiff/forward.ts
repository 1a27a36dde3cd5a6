import {type BinaryOperation, isLeaf, type Tape} from "./tape.js";
import {varyingPower} from "./varyingPower.js";

/**
 * The forward sweep: evaluates the nodes from `from` up to `to`, in the order of the program, each from the
 * values a and b of its operands.
 */
export function forward(tape: Tape, from = 0, to = tape.count): void {
  const {operation, rule, left, right, offset, size, value} = tape;
  for (let k = from; k < to; k++) {
    const op = operation[k];
    if (isLeaf(op)) continue;
    const a = offset[left[k]];
    const b = offset[right[k]];
    const c = offset[k];
    const n = size[k];
    const phi = rule[k];
    if (phi) {
      for (let i = 0; i < n; i++) value[c + i] = phi.value(value[a + i]);
    } else if (op === "sum") {
      value[c] = sumOf(value, a, size[left[k]]);
    } else if (op === "dot" || op === "matrixVector") {
      const columns = size[right[k]];
      for (let i = 0; i < n; i++) value[c + i] = innerProduct(value, a + i * columns, b, columns);
    } else {
      const stepA = size[left[k]] === 1 ? 0 : 1;
      const stepB = size[right[k]] === 1 ? 0 : 1;
      for (let i = 0; i < n; i++) {
        value[c + i] = combine(op as BinaryOperation, value[a + i * stepA], value[b + i * stepB]);
      }
    }
  }
}

function combine(operation: BinaryOperation, a: number, b: number): number {
  switch (operation) {
    case "add":
      return a + b;
    case "sub":
      return a - b;
    case "mul":
      return a * b;
    case "div":
      return a / b;
    case "min":
      return Math.min(a, b);
    case "max":
      return Math.max(a, b);
    case "power":
      return varyingPower.value(a, b);
  }
}

function sumOf(value: Float64Array, a: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += value[a + i];
  return sum;
}

function innerProduct(value: Float64Array, a: number, b: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += value[a + i] * value[b + i];
  return sum;
}
