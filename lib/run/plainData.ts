import {parse, stringify} from "devalue";
import {describe} from "../describe.js";
import {isPlainObject} from "../options/isPlainObject.js";

/**
 * Plain data as a text, and back, bit for bit: numbers with NaN, ±∞ and −0, strings, booleans, null, typed arrays of
 * numbers, lists and objects of these. The format is that of the library devalue.
 *
 * @throws TypeError that names the place of what is no plain data
 */
export function toText(value: unknown, place: string): string {
  checkPlain(value, place);
  return stringify(value);
}

/** The value that `toText` wrote. @throws TypeError if it cannot have written that */
export function fromText(text: unknown, where: string): unknown {
  if (typeof text !== "string") throw new TypeError(`${where}: data must be a text, got ${describe(text)}`);
  try {
    return parse(text);
  } catch (error) {
    throw new TypeError(`${where}: data must be what save() wrote, and cannot be read: ${reasonOf(error)}`);
  }
}

/** What an error says. */
export const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Whether it is an array of numbers of one kind. */
export function isTypedArray(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && "length" in value && !/^Big/.test(value.constructor.name);
}

function checkPlain(value: unknown, place: string): void {
  if (value === null || ["number", "string", "boolean"].includes(typeof value) || isTypedArray(value)) return;
  if (Array.isArray(value)) for (const [i, item] of value.entries()) checkPlain(item, `${place}[${i}]`);
  else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) checkPlain(item, `${place}.${key}`);
  } else throw new TypeError(`save: ${place} must be plain data, got ${describe(value)}`);
}
