import {isLeaf, type Tape} from "./tape.js";
import {over, times} from "./times.js";
import {varyingPower} from "./varyingPower.js";

/**
 * The reverse sweep: from ∂f/∂f = 1 at the output back through every node, against the order of the program. A
 * node's adjoint is complete when the sweep reaches it, for all that uses it comes later in the program. Needs
 * the values of a forward sweep; leaves the gradient as the adjoint of the input.
 *
 * @source Linnainmaa (1976), Taylor expansion of the accumulated rounding error; Griewank, Walther (2008),
 *   Evaluating Derivatives, section 3.2
 */
export function reverse(tape: Tape, output: number): void {
  seed(tape, output);
  pullBack(tape, output);
}

/** Clears the adjoints and sets that of the output, ∂f/∂f = 1. */
export function seed(tape: Tape, output: number): void {
  const {adjoint, used} = tape;
  for (let i = 0; i < used; i++) adjoint[i] = 0;
  adjoint[tape.offset[output]] = 1;
}

/**
 * Pulls the adjoints c̄ of the nodes `last`, …, `first` back to their operands, in this order:
 * ā += c̄·∂c/∂a and b̄ += c̄·∂c/∂b.
 */
export function pullBack(tape: Tape, last: number, first = 0): void {
  const {operation, rule, left, right, offset, size, value, adjoint} = tape;
  for (let k = last; k >= first; k--) {
    const op = operation[k];
    if (isLeaf(op)) continue;
    const a = offset[left[k]];
    const b = offset[right[k]];
    const c = offset[k];
    const n = size[k];
    const phi = rule[k];
    if (phi) {
      for (let i = 0; i < n; i++) {
        adjoint[a + i] += times(adjoint[c + i], phi.slope(value[a + i], value[c + i]));
      }
    } else if (op === "sum") {
      for (let i = 0; i < size[left[k]]; i++) adjoint[a + i] += adjoint[c];
    } else if (op === "dot" || op === "matrixVector") {
      const columns = size[right[k]];
      for (let i = 0, A = a; i < n; i++) {
        for (let j = 0; j < columns; j++, A++) pullBackProduct(value, adjoint, A, b + j, c + i);
      }
    } else {
      const stepA = size[left[k]] === 1 ? 0 : 1;
      const stepB = size[right[k]] === 1 ? 0 : 1;
      for (let i = 0; i < n; i++) {
        const A = a + i * stepA;
        const B = b + i * stepB;
        const C = c + i;
        if (op === "add") {
          adjoint[A] += adjoint[C];
          adjoint[B] += adjoint[C];
        } else if (op === "sub") {
          adjoint[A] += adjoint[C];
          adjoint[B] -= adjoint[C];
        } else if (op === "mul") {
          pullBackProduct(value, adjoint, A, B, C);
        } else if (op === "div") {
          const share = over(adjoint[C], value[B]);
          adjoint[A] += share;
          adjoint[B] -= times(share, value[C]);
        } else if (op === "power") {
          pullBackPower(value, adjoint, A, B, C);
        } else if (value[A] === value[B]) {
          adjoint[A] += adjoint[C] / 2;
          adjoint[B] += adjoint[C] / 2;
        } else {
          adjoint[value[A] === value[C] ? A : B] += adjoint[C];
        }
      }
    }
  }
}

/** c = a·b: ā += c̄b and b̄ += c̄a. */
function pullBackProduct(value: Float64Array, adjoint: Float64Array, a: number, b: number, c: number): void {
  adjoint[a] += times(adjoint[c], value[b]);
  adjoint[b] += times(adjoint[c], value[a]);
}

/** c = aᵇ: ā += c̄·∂c/∂a and b̄ += c̄·∂c/∂b. */
function pullBackPower(value: Float64Array, adjoint: Float64Array, a: number, b: number, c: number): void {
  adjoint[a] += times(adjoint[c], varyingPower.byBase(value[a], value[b]));
  adjoint[b] += times(adjoint[c], varyingPower.byExponent(value[a], value[b], value[c]));
}
