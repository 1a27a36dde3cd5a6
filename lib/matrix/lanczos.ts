import {wholeNumber} from "../arguments.js";
import {dot, norm} from "../vector.js";
import {symmetricEigen} from "./symmetricEigen.js";

/** An eigenvalue of a symmetric matrix, and a unit eigenvector. */
export interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array;
}

/** The eigenvalues of a matrix within a space, ascending, and a unit vector for each by its number. */
export interface Within {
  readonly values: ArrayLike<number>;
  vectorOf(i: number): Float64Array;
}

/**
 * The eigenvalues of a symmetric matrix A, known by its products with vectors alone, within the space of start,
 * A·start, A²·start, … by Lanczos's method. The greatest of them approaches the greatest of A from below, the least
 * approaches the least from above. Each new vector is made orthogonal to all before, twice, so that rounding makes no
 * copies of eigenvalues.
 *
 * @param where the function that asks, for errors
 * @param multiply writes Av into `out`
 * @param start a vector that is not 0
 * @param products the most products to make, a whole number ≥ 1
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 10.1
 */
export function lanczos(
  where: string,
  multiply: (v: Float64Array, out: Float64Array) => void,
  start: Float64Array,
  products: number,
): Within {
  wholeNumber(where, "products", products, 1);
  const length = norm(start);
  if (!(length > 0)) throw new RangeError(`${where}: start must not be 0, got |start| = ${length}`);
  const basis = [start.map(x => x / length)];
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (let k = 0; ; k++) {
    const next = new Float64Array(start.length);
    multiply(basis[k], next);
    diagonal.push(dot(basis[k], next));
    const size = norm(next);
    for (const q of [...basis, ...basis]) {
      const share = dot(q, next);
      for (let i = 0; i < next.length; i++) next[i] -= share * q[i];
    }
    const rest = norm(next);
    if (k + 1 === products || !(rest > 1e-12 * size)) break;
    beside.push(rest);
    basis.push(next.map(x => x / rest));
  }
  return within(basis, diagonal, beside);
}

/** The eigenvalues of the tridiagonal matrix in the basis. */
function within(basis: Float64Array[], diagonal: number[], beside: number[]): Within {
  const k = basis.length;
  const T = new Float64Array(k * k);
  diagonal.forEach((value, i) => {
    T[i * (k + 1)] = value;
  });
  beside.forEach((value, i) => {
    T[i * k + i + 1] = T[(i + 1) * k + i] = value;
  });
  const {values, vectors} = symmetricEigen(T, k);
  return {
    values,
    vectorOf(i) {
      const vector = new Float64Array(basis[0].length);
      basis.forEach((q, j) => {
        for (let row = 0; row < vector.length; row++) vector[row] += vectors[j * k + i] * q[row];
      });
      return vector;
    },
  };
}
