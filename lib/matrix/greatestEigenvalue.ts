import {wholeNumber} from "../arguments.js";
import {dot, norm} from "../vector.js";
import {symmetricEigen} from "./symmetricEigen.js";

/** The greatest eigenvalue of a symmetric matrix, and a unit eigenvector. */
export interface GreatestEigenvalue {
  readonly value: number;
  readonly vector: Float64Array;
}

/**
 * The greatest eigenvalue of a symmetric matrix that is known by its products with vectors alone, by Lanczos's method:
 * the greatest one of the matrix within the space of start, A·start, A²·start, …, which approaches it from below.
 * Each new vector is made orthogonal to all before, twice, so that rounding makes no copies of eigenvalues.
 *
 * @param multiply writes Av into `out`
 * @param start a vector that is not 0; one near the eigenvector saves products
 * @param products the most products to make, a whole number ≥ 1
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., section 10.1
 */
export function greatestEigenvalue(
  multiply: (v: Float64Array, out: Float64Array) => void,
  start: Float64Array,
  products: number,
): GreatestEigenvalue {
  wholeNumber("greatestEigenvalue", "products", products, 1);
  const length = norm(start);
  if (!(length > 0)) throw new RangeError(`greatestEigenvalue: start must not be 0, got |start| = ${length}`);
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

/** The greatest eigenvalue of the tridiagonal matrix in the basis. */
function within(basis: Float64Array[], diagonal: number[], beside: number[]): GreatestEigenvalue {
  const k = basis.length;
  const T = new Float64Array(k * k);
  diagonal.forEach((value, i) => {
    T[i * (k + 1)] = value;
  });
  beside.forEach((value, i) => {
    T[i * k + i + 1] = T[(i + 1) * k + i] = value;
  });
  const {values, vectors} = symmetricEigen(T, k);
  const vector = new Float64Array(basis[0].length);
  basis.forEach((q, j) => {
    for (let i = 0; i < vector.length; i++) vector[i] += vectors[j * k + k - 1] * q[i];
  });
  return {value: values[k - 1], vector};
}
