import {inInterval, real, sameLength, wholeNumber} from "../../arguments.js";
import {product} from "../../matrix/products.js";
import type {Vector} from "../../vector.js";

/** New coordinates u = Mw + s for old ones w, and the way back. Matrices row by row. */
export interface ChangeOfVariables {
  readonly dimension: number;
  /** M. */
  readonly matrix: Float64Array;
  /** M⁻¹. */
  readonly inverse: Float64Array;
  /** s. */
  readonly shift: Float64Array;
}

/** Turns the plane of two coordinates by an angle in radians, the first towards the second. */
export function rotation(
  angle: number,
  dimension = 2,
  [i, j]: readonly [number, number] = [0, 1],
): ChangeOfVariables {
  inInterval("rotation", "angle", angle, real);
  wholeNumber("rotation", "dimension", dimension, 2);
  const matrix = identity(dimension);
  matrix[i * dimension + i] = matrix[j * dimension + j] = Math.cos(angle);
  matrix[j * dimension + i] = Math.sin(angle);
  matrix[i * dimension + j] = -Math.sin(angle);
  return {dimension, matrix, inverse: transposed(matrix, dimension), shift: new Float64Array(dimension)};
}

const nonZero = {text: "(-∞, 0) or (0, ∞)", has: (x: number) => Number.isFinite(x) && x !== 0};

/** Multiplies each coordinate by its own factor, none of them 0. */
export function stretching(factors: readonly number[]): ChangeOfVariables {
  const dimension = factors.length;
  const matrix = new Float64Array(dimension ** 2);
  const inverse = new Float64Array(dimension ** 2);
  factors.forEach((factor, i) => {
    matrix[i * (dimension + 1)] = inInterval("stretching", `factors[${i}]`, factor, nonZero);
    inverse[i * (dimension + 1)] = 1 / factor;
  });
  return {dimension, matrix, inverse, shift: new Float64Array(dimension)};
}

/** Moves the origin: u = w + s. */
export function shifting(shift: readonly number[]): ChangeOfVariables {
  const dimension = shift.length;
  shift.forEach((s, i) => {
    inInterval("shifting", `shift[${i}]`, s, real);
  });
  const matrix = identity(dimension);
  return {dimension, matrix, inverse: matrix, shift: Float64Array.from(shift)};
}

/** One change after the other: u = second(first(w)). */
export function composed(first: ChangeOfVariables, second: ChangeOfVariables): ChangeOfVariables {
  const n = first.dimension;
  sameLength("composed", "second", second.shift, n);
  const matrix = new Float64Array(n * n);
  const inverse = new Float64Array(n * n);
  const shift = new Float64Array(n);
  product(second.matrix, first.matrix, [n, n, n], matrix);
  product(first.inverse, second.inverse, [n, n, n], inverse);
  toNew(second, first.shift, shift);
  return {dimension: n, matrix, inverse, shift};
}

/** The way back as a change of its own. */
export function inverted({dimension, matrix, inverse, shift}: ChangeOfVariables): ChangeOfVariables {
  const back = new Float64Array(dimension);
  product(inverse, shift, [dimension, dimension, 1], back);
  return {dimension, matrix: inverse, inverse: matrix, shift: back.map(s => -s)};
}

/** Writes the new coordinates u = Mw + s of the point w into `u`, another array than w. */
export function toNew({dimension: n, matrix, shift}: ChangeOfVariables, w: Vector, u: Vector): void {
  product(matrix, w, [n, n, 1], u);
  for (let i = 0; i < n; i++) u[i] += shift[i];
}

/** Writes the old coordinates w = M⁻¹(u − s) of the point u into `w`, another array than u. */
export function toOld({dimension: n, inverse, shift}: ChangeOfVariables, u: Vector, w: Vector): void {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += inverse[i * n + j] * (u[j] - shift[j]);
    w[i] = sum;
  }
}

function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * (n + 1)] = 1;
  return matrix;
}

function transposed(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((_, k) => matrix[(k % n) * n + Math.floor(k / n)]);
}
