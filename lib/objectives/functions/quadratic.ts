import {real, sameLength} from "../../arguments.js";
import {number, optional} from "../../options/kinds.js";
import {numbers, rows} from "../../options/numbers.js";
import {readOptions} from "../../options/option.js";
import type {Vector} from "../../vector.js";
import type {Objective} from "../objective.js";

/** The options of `quadratic`. */
export interface QuadraticOptions {
  /** A, a symmetric matrix, row by row. */
  A: readonly ArrayLike<number>[];
  /** b, a vector; 0 by default. */
  b?: ArrayLike<number>;
  /** c, a number; 0 by default. */
  c?: number;
}

/**
 * A quadratic:
 *
 *     f(w) = ½ wᵀAw − bᵀw + c        ∇f(w) = Aw − b        H = A
 *
 * @param options by their names: `QuadraticOptions`
 * @throws RangeError if A is not square, not symmetric or not finite, or b has another length
 * @example
 * run(gradientDescent({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 */
export function quadratic(options: QuadraticOptions): Objective {
  const {A, b, c} = readOptions("quadratic", options, {
    A: rows(),
    b: optional(numbers()),
    c: number(real, 0),
  });
  const n = A.length;
  checkSymmetric(A);
  if (b) sameLength("quadratic", "b", b, n);
  const matrix = A.map(row => Float64Array.from(row));
  const shift = b ? Float64Array.from(b) : new Float64Array(n);

  // f = wᵀ(½Aw − b) + c: one pass gives Aw for both the value and the gradient. Halving before the product with w lets
  // f grow to the largest number there is.
  const evaluate = (w: Vector, out: Vector | null) => {
    let value = c;
    for (let i = 0; i < n; i++) {
      const row = matrix[i];
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
      for (let i = 0; i < n; i++) out.set(matrix[i], i * n);
    },
  };
}

function checkSymmetric(A: readonly ArrayLike<number>[]): void {
  for (let i = 0; i < A.length; i++) {
    sameLength("quadratic", `A[${i}]`, A[i], A.length);
    for (let j = 0; j < i; j++) {
      if (A[i][j] !== A[j][i]) {
        const entries = `A[${i}][${j}] = ${A[i][j]} and A[${j}][${i}] = ${A[j][i]}`;
        throw new RangeError(`quadratic: A must be symmetric, got ${entries}`);
      }
    }
  }
}
