import {wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import {isPlainObject} from "../options/isPlainObject.js";

/** Width and height of a digit's picture. */
export const side = 8;
/** Pixels per picture, row by row. */
export const pixelCount = side * side;
/** The darkest pixel in the raw data: each counts the marked points in a square of 4 × 4. */
export const darkest = 16;
/** The classes: the digits 0 to 9. */
export const classCount = 10;

/** Handwritten digits with what they mean. `data/README.md` says where they come from. */
export interface Digits {
  /** The number of pictures N. */
  readonly count: number;
  /** N × 64, picture by picture: each pixel in [0, 1], the raw one divided by 16. */
  readonly pixels: Float64Array;
  /** The digit that each picture shows, 0 to 9 (length N). */
  readonly labels: Uint8Array;
}

/** Returns `digits` if their lists fit each other; throws a TypeError or a RangeError that names everything otherwise. */
export function checkDigits(where: string, digits: Digits): Digits {
  if (!isPlainObject(digits)) {
    throw new TypeError(`${where}: digits must hold count, pixels and labels, got ${describe(digits)}`);
  }
  const {count, pixels, labels} = digits;
  wholeNumber(where, "digits.count", count, 1);
  if (pixels?.length === count * pixelCount && labels?.length === count) return digits;
  throw new RangeError(`${where}: digits must hold ${pixelCount} pixels and a label for each of ${count}`);
}
