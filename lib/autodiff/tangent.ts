import {isLeaf, type Tape} from "./tape.js";
import {over, times} from "./times.js";
import {varyingPower} from "./varyingPower.js";

/**
 * The tangent sweep, forward mode on the tape: pushes the tangents of the input through every node, in the order
 * of the program, ċ = ȧ·∂c/∂a + ḃ·∂c/∂b. Needs the values of a forward sweep; leaves ∇fᵀv as the tangent of the
 * output.
 */
export function pushTangents(tape: Tape): void {
  const {operation, rule, left, right, offset, size, value, tangent} = tape;
  for (let k = 0; k < tape.count; k++) {
    const op = operation[k];
    if (isLeaf(op)) continue;
    const a = offset[left[k]];
    const b = offset[right[k]];
    const c = offset[k];
    const n = size[k];
    const phi = rule[k];
    if (phi) {
      for (let i = 0; i < n; i++) {
        tangent[c + i] = times(phi.slope(value[a + i], value[c + i]), tangent[a + i]);
      }
    } else if (op === "sum") {
      tangent[c] = 0;
      for (let i = 0; i < size[left[k]]; i++) tangent[c] += tangent[a + i];
    } else if (op === "dot" || op === "matrixVector") {
      const columns = size[right[k]];
      for (let i = 0, A = a; i < n; i++) {
        tangent[c + i] = 0;
        for (let j = 0; j < columns; j++, A++) tangent[c + i] += ofProduct(value, tangent, A, b + j);
      }
    } else {
      const stepA = size[left[k]] === 1 ? 0 : 1;
      const stepB = size[right[k]] === 1 ? 0 : 1;
      for (let i = 0; i < n; i++) {
        const A = a + i * stepA;
        const B = b + i * stepB;
        const C = c + i;
        if (op === "add") tangent[C] = tangent[A] + tangent[B];
        else if (op === "sub") tangent[C] = tangent[A] - tangent[B];
        else if (op === "mul") tangent[C] = ofProduct(value, tangent, A, B);
        else if (op === "div") tangent[C] = over(tangent[A] - times(value[C], tangent[B]), value[B]);
        else if (op === "power") tangent[C] = ofPower(value, tangent, A, B, C);
        else if (value[A] === value[B]) tangent[C] = (tangent[A] + tangent[B]) / 2;
        else tangent[C] = tangent[value[A] === value[C] ? A : B];
      }
    }
  }
}

/** The product rule: ȧb + aḃ. */
function ofProduct(value: Float64Array, tangent: Float64Array, a: number, b: number): number {
  return times(tangent[a], value[b]) + times(value[a], tangent[b]);
}

/** ċ = ȧ·∂c/∂a + ḃ·∂c/∂b for c = aᵇ. */
function ofPower(value: Float64Array, tangent: Float64Array, a: number, b: number, c: number): number {
  const byBase = varyingPower.byBase(value[a], value[b]);
  const byExponent = varyingPower.byExponent(value[a], value[b], value[c]);
  return times(tangent[a], byBase) + times(tangent[b], byExponent);
}
