import {Matrix} from "ml-matrix";
import {powerBelow} from "../powerBelow.js";

/** Entries below this share of the largest are taken for 0. */
const flushed = 2 ** -200;

/** A matrix as scale · matrix, where the scale is a power of two and the largest entry of the matrix next to 1. */
export interface ScaledMatrix {
  readonly matrix: Matrix;
  readonly scale: number;
}

/**
 * A matrix, given row by row, made ready for ml-matrix to decompose; null if it holds NaN or ±∞.
 *
 * The power of two changes no digit. Both it and the flushing of entries far below rounding keep ml-matrix from
 * overflow within: at entries of 10³⁰⁸, or some 10⁻³⁰⁸ beside 1, its iterations run out of their arrays.
 */
export function scaledMatrix(A: Float64Array, columns: number): ScaledMatrix | null {
  let largest = 0;
  for (let i = 0; i < A.length; i++) {
    if (!Number.isFinite(A[i])) return null;
    largest = Math.max(largest, Math.abs(A[i]));
  }
  const scale = largest === 0 ? 1 : powerBelow(largest);
  const matrix = new Matrix(A.length / columns, columns);
  for (let i = 0; i < A.length; i++) {
    const entry = A[i] / scale;
    if (Math.abs(entry) >= flushed) matrix.set(Math.floor(i / columns), i % columns, entry);
  }
  return {matrix, scale};
}
