import {norm, type Vector} from "../vector.js";
import {equilibrate} from "./equilibrate.js";
import {decompose, solveDecomposed} from "./lu.js";

/** Right-hand sides from which the condition is estimated. */
const probes = 3;
/** Entry i of probe k: without a pattern, evenly spread, of mean 0 and variance 1. */
const probe = (i: number, k: number) => Math.sqrt(12) * ((((i + 1) ** 2 * (k + Math.SQRT2)) % 1) - 0.5);
/** From this product of condition, rounding and order on, no two digits of a solution need be right. */
const nearlySingular = 1 / 32;

/**
 * Solves Ax = b for a square matrix A, given row by row, into `out`: LU decomposition with partial pivoting, after rows
 * and columns were brought to one size. Returns false, and fills `out` with NaN, where A is singular or so nearly so
 * that rounding cannot tell, or holds a number that is not finite.
 *
 * The condition κ = |A|·|A⁻¹| (Frobenius norms) is estimated from solutions x for right-hand sides whose entries are
 * as good as independent, of mean 0 and variance 1: the mean of |x|² is then |A⁻¹|². Singular is n · 2⁻⁵² · κ ≥ 1/32.
 *
 * Allocates a copy of A.
 *
 * @source Golub, Van Loan (2013), Matrix computations, 4th ed., sections 3.4 and 3.5; Dixon (1983), Estimating extremal
 *   eigenvalues and condition numbers of matrices
 */
export function solve(A: Float64Array, b: Vector, out: Float64Array): boolean {
  const n = b.length;
  if (n === 0) return true;
  out.fill(Number.NaN);
  const scaled = equilibrate(A, n);
  if (scaled === null) return false;
  const {matrix, rows, columns} = scaled;
  const size = norm(matrix);
  const order = new Int32Array(n);
  if (!decompose(matrix, order)) return false;

  const side = new Float64Array(n);
  const x = new Float64Array(n);
  let square = 0;
  for (let k = 0; k < probes; k++) {
    for (let i = 0; i < n; i++) side[i] = probe(i, k);
    solveDecomposed(matrix, order, side, x);
    square += norm(x) ** 2;
  }
  const condition = size * Math.sqrt(square / probes);
  if (!(n * Number.EPSILON * condition < nearlySingular)) return false;

  for (let i = 0; i < n; i++) side[i] = rows[i] * b[i];
  solveDecomposed(matrix, order, side, x);
  for (let i = 0; i < n; i++) out[i] = columns[i] * x[i];
  return true;
}
