import type {Vector} from "../vector.js";

/**
 * Products of matrices that are given row by row, into a preallocated one: the loops that ml-matrix would allocate
 * for. `out` may be none of the factors.
 */

/** AB, for A of rows × inner and B of inner × columns. */
export function product(
  A: Vector,
  B: Vector,
  [rows, inner, columns]: readonly [number, number, number],
  out: Vector,
): void {
  out.fill(0);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const a = A[i * inner + k];
      for (let j = 0; j < columns; j++) out[i * columns + j] += a * B[k * columns + j];
    }
  }
}

/** AᵀB, for A of inner × rows and B of inner × columns. */
export function productOfTransposed(
  A: Vector,
  B: Vector,
  [rows, inner, columns]: readonly [number, number, number],
  out: Vector,
): void {
  out.fill(0);
  for (let k = 0; k < inner; k++) {
    for (let i = 0; i < rows; i++) {
      const a = A[k * rows + i];
      for (let j = 0; j < columns; j++) out[i * columns + j] += a * B[k * columns + j];
    }
  }
}

/** ABᵀ, for A of rows × inner and B of columns × inner. */
export function productWithTransposed(
  A: Vector,
  B: Vector,
  [rows, inner, columns]: readonly [number, number, number],
  out: Vector,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += A[i * inner + k] * B[j * inner + k];
      out[i * columns + j] = sum;
    }
  }
}
