import {type Interval, inInterval, nonZero, real, sameLength, wholeNumber} from "../../arguments.js";
import {describe} from "../../describe.js";
import {product} from "../../matrix/products.js";
import {pair} from "../../options/kinds.js";
import {numbers} from "../../options/numbers.js";
import {checkVectorOf, type Vector} from "../../vector.js";

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

/**
 * Turns the plane of two coordinates by an angle in radians, the first towards the second.
 *
 * @param angle in radians
 * @param dimension n, a whole number ≥ 2; 2 by default
 * @param plane the two coordinates, counted from 0; the first two by default
 * @throws RangeError if a number is out of bounds
 */
export function rotation(
  angle: number,
  dimension = 2,
  plane: readonly [number, number] = [0, 1],
): ChangeOfVariables {
  inInterval("rotation", "angle", angle, real);
  wholeNumber("rotation", "dimension", dimension, 2);
  const [i, j] = pair(integersBelow(dimension), [0, 1]).read("rotation", "plane", plane);
  const matrix = identity(dimension);
  matrix[i * dimension + i] = matrix[j * dimension + j] = Math.cos(angle);
  matrix[j * dimension + i] = Math.sin(angle);
  matrix[i * dimension + j] = -Math.sin(angle);
  return {dimension, matrix, inverse: transposed(matrix, dimension), shift: new Float64Array(dimension)};
}

const integersBelow = (n: number): Interval => ({
  text: `{0, …, ${n - 1}}`,
  has: x => Number.isInteger(x) && x >= 0 && x < n,
});

/** Multiplies each coordinate by its own factor, none of them 0. */
export function stretching(factors: readonly number[]): ChangeOfVariables {
  const read = numbers(nonZero).read("stretching", "factors", factors);
  const dimension = wholeNumber("stretching", "factors.length", read.length, 1);
  const matrix = new Float64Array(dimension ** 2);
  const inverse = new Float64Array(dimension ** 2);
  read.forEach((factor, i) => {
    matrix[i * (dimension + 1)] = factor;
    inverse[i * (dimension + 1)] = 1 / factor;
  });
  return {dimension, matrix, inverse, shift: new Float64Array(dimension)};
}

/** Moves the origin: u = w + s. */
export function shifting(shift: readonly number[]): ChangeOfVariables {
  const read = numbers().read("shifting", "shift", shift);
  const dimension = wholeNumber("shifting", "shift.length", read.length, 1);
  const matrix = identity(dimension);
  return {dimension, matrix, inverse: matrix, shift: Float64Array.from(read)};
}

/** One change after the other: u = second(first(w)). */
export function composed(first: ChangeOfVariables, second: ChangeOfVariables): ChangeOfVariables {
  const {dimension: n} = checkChange("composed", "first", first);
  checkChange("composed", "second", second);
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
export function inverted(change: ChangeOfVariables): ChangeOfVariables {
  const {dimension, matrix, inverse, shift} = checkChange("inverted", "change", change);
  const back = new Float64Array(dimension);
  product(inverse, shift, [dimension, dimension, 1], back);
  return {dimension, matrix: inverse, inverse: matrix, shift: back.map(s => -s)};
}

/** Writes the new coordinates u = Mw + s of the point w into `u`, another array than w. */
export function toNew(change: ChangeOfVariables, w: Vector, u: Vector): void {
  const {dimension: n, matrix, shift} = checkChange("toNew", "change", change);
  checkVectorOf("toNew", "w", w, n);
  checkVectorOf("toNew", "u", u, n);
  product(matrix, w, [n, n, 1], u);
  for (let i = 0; i < n; i++) u[i] += shift[i];
}

/** Writes the old coordinates w = M⁻¹(u − s) of the point u into `w`, another array than u. */
export function toOld(change: ChangeOfVariables, u: Vector, w: Vector): void {
  const {dimension: n, inverse, shift} = checkChange("toOld", "change", change);
  checkVectorOf("toOld", "u", u, n);
  checkVectorOf("toOld", "w", w, n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += inverse[i * n + j] * (u[j] - shift[j]);
    w[i] = sum;
  }
}

/** Returns `change` if it is one; throws a TypeError that names everything otherwise. */
export function checkChange(where: string, name: string, change: ChangeOfVariables): ChangeOfVariables {
  const given = change as Partial<ChangeOfVariables> | null | undefined;
  const parts = [given?.matrix, given?.inverse, given?.shift];
  if (Number.isInteger(given?.dimension) && parts.every(ArrayBuffer.isView)) return change;
  throw new TypeError(
    `${where}: ${name} must be a change of variables, as rotation(1), got ${describe(change)}`,
  );
}

function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * (n + 1)] = 1;
  return matrix;
}

function transposed(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((_, k) => matrix[(k % n) * n + Math.floor(k / n)]);
}
