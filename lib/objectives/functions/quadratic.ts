import {inInterval, real, sameLength} from "../../arguments.js";
import type {Vector} from "../../vector.js";
import type {Objective} from "../objective.js";

/**
 * A quadratic:
 *
 *     f(w) = ½ wᵀAw − bᵀw + c        ∇f(w) = Aw − b        H = A
 *
 * @param A a symmetric matrix, row by row
 * @param b a vector; 0 by default
 * @param c a number; 0 by default
 * @throws RangeError if A is not square, not symmetric or not finite, or b has another length
 * @example
 * run(gradientDescent({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 */
export function quadratic({
  A,
  b = new Array<number>(A.length).fill(0),
  c = 0,
}: {
  A: readonly ArrayLike<number>[];
  b?: ArrayLike<number>;
  c?: number;
}): Objective {
  const n = A.length;
  checkSymmetric(A);
  sameLength("quadratic", "b", b, n);
  for (let i = 0; i < n; i++) inInterval("quadratic", `b[${i}]`, b[i], real);
  inInterval("quadratic", "c", c, real);
  const rows = A.map(row => Float64Array.from(row));
  const shift = Float64Array.from(b);

  // f = wᵀ(½Aw − b) + c: one pass gives Aw for both the value and the gradient. Halving before the product with w lets
  // f grow to the largest number there is.
  const evaluate = (w: Vector, out: Vector | null) => {
    let value = c;
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      let sum = 0;
      for (let j = 0; j < n; j++) sum += row[j] * w[j];
      value += w[i] * (0.5 * sum - shift[i]);
      if (out !== null) out[i] = sum - shift[i];
    }
    return value;
  };

  return {
    name: "quadratic",
    dimension: n,
    value: w => evaluate(w, null),
    gradient: evaluate,
    hessian(_, out) {
      for (let i = 0; i < n; i++) out.set(rows[i], i * n);
    },
  };
}

function checkSymmetric(A: readonly ArrayLike<number>[]): void {
  for (let i = 0; i < A.length; i++) {
    sameLength("quadratic", `A[${i}]`, A[i], A.length);
    for (let j = 0; j < A.length; j++) inInterval("quadratic", `A[${i}][${j}]`, A[i][j], real);
  }
  for (let i = 0; i < A.length; i++) {
    for (let j = 0; j < i; j++) {
      if (A[i][j] !== A[j][i]) {
        const entries = `A[${i}][${j}] = ${A[i][j]} and A[${j}][${i}] = ${A[j][i]}`;
        throw new RangeError(`quadratic: A must be symmetric, got ${entries}`);
      }
    }
  }
}
