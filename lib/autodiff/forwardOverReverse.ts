import {pullBack, seed} from "./reverse.js";
import {isLeaf, type Tape} from "./tape.js";
import {over, times} from "./times.js";
import {varyingPower} from "./varyingPower.js";

/**
 * Forward over reverse: the reverse sweep, with each of its lines differentiated along the tangents. The tangent
 * of the gradient ∇f(w) along v is H(w)v, so a product with the Hessian costs a few gradients, and H is never
 * formed. Needs the values and the tangents of their sweeps; leaves Hv as the tangent of the input's adjoint.
 *
 * @source Pearlmutter (1994), Fast exact multiplication by the Hessian; Griewank, Walther (2008), Evaluating
 *   Derivatives, section 3.3
 */
export function forwardOverReverse(tape: Tape, output: number): void {
  seed(tape, output);
  pullBack(tape, output);
  for (let i = 0; i < tape.used; i++) tape.adjointTangent[i] = 0;
  pullBackTangents(tape, output);
}

/** `pullBack` from the output on, differentiated: every line of it, by the product rule. */
function pullBackTangents(tape: Tape, output: number): void {
  const {operation, rule, left, right, offset, size, value, tangent, adjoint, adjointTangent} = tape;
  for (let k = output; k >= 0; k--) {
    const op = operation[k];
    if (isLeaf(op)) continue;
    const a = offset[left[k]];
    const b = offset[right[k]];
    const c = offset[k];
    const n = size[k];
    const phi = rule[k];
    if (phi) {
      for (let i = 0; i < n; i++) {
        const x = value[a + i];
        const y = value[c + i];
        adjointTangent[a + i] +=
          times(adjointTangent[c + i], phi.slope(x, y)) +
          times(times(adjoint[c + i], phi.curvature(x, y)), tangent[a + i]);
      }
    } else if (op === "sum") {
      for (let i = 0; i < size[left[k]]; i++) adjointTangent[a + i] += adjointTangent[c];
    } else if (op === "dot" || op === "matrixVector") {
      const columns = size[right[k]];
      for (let i = 0, A = a; i < n; i++) {
        for (let j = 0; j < columns; j++, A++) pullBackProduct(tape, A, b + j, c + i);
      }
    } else {
      const stepA = size[left[k]] === 1 ? 0 : 1;
      const stepB = size[right[k]] === 1 ? 0 : 1;
      for (let i = 0; i < n; i++) {
        const A = a + i * stepA;
        const B = b + i * stepB;
        const C = c + i;
        if (op === "add") {
          adjointTangent[A] += adjointTangent[C];
          adjointTangent[B] += adjointTangent[C];
        } else if (op === "sub") {
          adjointTangent[A] += adjointTangent[C];
          adjointTangent[B] -= adjointTangent[C];
        } else if (op === "mul") {
          pullBackProduct(tape, A, B, C);
        } else if (op === "div") {
          const share = over(adjoint[C], value[B]);
          const shareTangent = over(adjointTangent[C] - times(share, tangent[B]), value[B]);
          adjointTangent[A] += shareTangent;
          adjointTangent[B] -= times(shareTangent, value[C]) + times(share, tangent[C]);
        } else if (op === "power") {
          pullBackPower(tape, A, B, C);
        } else if (value[A] === value[B]) {
          adjointTangent[A] += adjointTangent[C] / 2;
          adjointTangent[B] += adjointTangent[C] / 2;
        } else {
          adjointTangent[value[A] === value[C] ? A : B] += adjointTangent[C];
        }
      }
    }
  }
}

/** c = a·b: from ā += c̄b and b̄ += c̄a. */
function pullBackProduct(
  {value, tangent, adjoint, adjointTangent}: Tape,
  a: number,
  b: number,
  c: number,
): void {
  adjointTangent[a] += times(adjointTangent[c], value[b]) + times(adjoint[c], tangent[b]);
  adjointTangent[b] += times(adjointTangent[c], value[a]) + times(adjoint[c], tangent[a]);
}

/** c = aᵇ: from ā += c̄·∂c/∂a and b̄ += c̄·∂c/∂b. */
function pullBackPower(
  {value, tangent, adjoint, adjointTangent}: Tape,
  A: number,
  B: number,
  C: number,
): void {
  const [a, b, c] = [value[A], value[B], value[C]];
  const byBoth = varyingPower.byBoth(a, b);
  const ofByBase = times(varyingPower.byBaseTwice(a, b), tangent[A]) + times(byBoth, tangent[B]);
  const ofByExponent = times(byBoth, tangent[A]) + times(varyingPower.byExponentTwice(a, b, c), tangent[B]);
  adjointTangent[A] += times(adjointTangent[C], varyingPower.byBase(a, b)) + times(adjoint[C], ofByBase);
  adjointTangent[B] +=
    times(adjointTangent[C], varyingPower.byExponent(a, b, c)) + times(adjoint[C], ofByExponent);
}
