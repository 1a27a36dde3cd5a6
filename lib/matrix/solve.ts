import {LuDecomposition, Matrix} from "ml-matrix";
import type {Vector} from "../vector.js";
import {equilibrate} from "./equilibrate.js";

/** Right-hand sides without a pattern, from which the condition is estimated. */
const probes = 3;
const probe = (i: number, j: number) => Math.SQRT2 * Math.cos((i + 1) ** 2 * (j + Math.SQRT2));
/** From this product of condition, rounding and order on, no two digits of a solution need be right. */
const nearlySingular = 1 / 32;

/**
 * Solves Ax = b for a square matrix A, given row by row, into `out`: LU decomposition with partial pivoting, by the
 * library ml-matrix, after rows and columns were brought to one size. Returns false, and fills `out` with NaN, where A
 * is singular or so nearly so that rounding cannot tell, or holds a number that is not finite.
 *
 * The condition κ = |A|·|A⁻¹| (Frobenius norms) is estimated from solutions x for right-hand sides whose entries are
 * as good as independent, of mean 0 and variance 1: the mean of |x|² is then |A⁻¹|². Singular is n · 2⁻⁵² · κ ≥ 1/32.
 *
 * Allocates: ml-matrix decomposes into a copy of A.
 *
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., sections 3.4 and 3.5; Dixon (1983), Estimating extremal
 *   eigenvalues and condition numbers of matrices
 */
export function solve(A: Float64Array, b: Vector, out: Float64Array): boolean {
  const n = b.length;
  if (n === 0) return true;
  const scaled = equilibrate(A, n);
  const lu = scaled && new LuDecomposition(scaled.matrix);
  if (scaled === null || lu === null || lu.isSingular()) {
    out.fill(Number.NaN);
    return false;
  }
  // The first column is b, the others are the probes.
  const sides = new Matrix(n, 1 + probes);
  for (let i = 0; i < n; i++) {
    sides.set(i, 0, scaled.rows[i] * b[i]);
    for (let j = 1; j <= probes; j++) sides.set(i, j, probe(i, j));
  }
  const solutions = lu.solve(sides);
  const inverse = solutions.subMatrix(0, n - 1, 1, probes).norm("frobenius") / Math.sqrt(probes);
  const condition = scaled.matrix.norm("frobenius") * inverse;
  if (!(n * Number.EPSILON * condition < nearlySingular)) {
    out.fill(Number.NaN);
    return false;
  }
  for (let i = 0; i < n; i++) out[i] = scaled.columns[i] * solutions.get(i, 0);
  return true;
}
