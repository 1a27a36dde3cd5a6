import {type Option, readOptions} from "../options/option.js";
import {checkText} from "./checkText.js";
import {checkDigits, classCount, type Digits, darkest, pixelCount} from "./digits.js";

/** Digits as JSON that a page can load: one character for each pixel and each label. */
export interface CompactDigits {
  /** The raw pixels, 0 to 16, in base 17: "0" to "9", then "a" to "g" (length 64 · N). */
  readonly pixels: string;
  /** The labels, "0" to "9" (length N). */
  readonly labels: string;
}

/** The compact form of the digits. */
export function encodeDigits(digits: Digits): CompactDigits {
  const {pixels, labels} = checkDigits("encodeDigits", digits);
  return {
    pixels: Array.from(pixels, pixel => (pixel * darkest).toString(darkest + 1)).join(""),
    labels: labels.join(""),
  };
}

/**
 * The digits of a compact form.
 *
 * @throws RangeError if there are no digits, the lengths do not fit each other, or a character is none of those
 *   allowed
 */
export function decodeDigits(compact: CompactDigits): Digits {
  const {pixels, labels} = readOptions("decodeDigits", compact, {pixels: textOption, labels: textOption});
  const count = labels.length;
  if (count === 0) throw new RangeError("decodeDigits: labels must have one character at least, got none");
  if (pixels.length !== count * pixelCount) {
    throw new RangeError(`decodeDigits: pixels must have length ${count * pixelCount}, got ${pixels.length}`);
  }
  return {
    count,
    pixels: Float64Array.from(pixels, (_, i) => numeral(pixels, i, darkest, "pixels") / darkest),
    labels: Uint8Array.from(labels, (_, i) => numeral(labels, i, classCount - 1, "labels")),
  };
}

const textOption: Option<string> = {
  fallback: undefined,
  read: (where, name, value) => checkText(where, name, value as string),
};

/** The numeral at place i, in the base most + 1. */
function numeral(text: string, i: number, most: number, name: string): number {
  const value = Number.parseInt(text[i], most + 1);
  if (Number.isNaN(value)) {
    const numerals = `numerals of base ${most + 1}`;
    throw new RangeError(`decodeDigits: ${name} must be ${numerals}, got ${text[i]} at place ${i + 1}`);
  }
  return value;
}
