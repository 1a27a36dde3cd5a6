import type {Vector} from "../vector.js";

/** Room for this many numbers may be taken at once: half a MiB. */
const firstRoom = 2 ** 16;
/** The most numbers that are kept: 1 GiB. */
const mostNumbers = 2 ** 27;

/** An array to begin with, where there will be `most` numbers at most. */
export function firstArray(most: number): Float64Array {
  return new Float64Array(Math.min(most, firstRoom));
}

/**
 * The array itself if it has room for `length` numbers, else a copy with twice the room: a run that ends early has not
 * reserved what it never needed.
 *
 * @param most the numbers that there will be at most
 * @param tooMany says that 2²⁷ numbers are not enough
 */
export function roomFor(
  array: Float64Array,
  length: number,
  most: number,
  tooMany: () => string,
): Float64Array {
  if (length <= array.length) return array;
  if (length > mostNumbers) throw new RangeError(tooMany());
  const larger = new Float64Array(Math.min(most, mostNumbers, Math.max(length, 2 * array.length)));
  larger.set(array);
  return larger;
}

/** The first `length` numbers, in an array of just that length. */
export function trimmed(array: Float64Array, length: number): Float64Array {
  return array.length === length ? array : array.slice(0, length);
}

/** Writes numbers into an array from a place on; few of them one by one, for which a call of `set` costs more. */
export function copyTo(target: Vector, at: number, numbers: Vector): void {
  if (numbers.length > 32) target.set(numbers, at);
  else for (let i = 0; i < numbers.length; i++) target[at + i] = numbers[i];
}
