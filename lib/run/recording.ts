import {wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import {isPlainObject} from "../options/isPlainObject.js";
import type {Option} from "../options/option.js";

/** What of the path a run keeps: w after every update, after every k-th, or never. */
export type Recording = "all" | "none" | {readonly every: number};

/** The option `record`, "all" by default. */
export const recording: Option<Recording> = {
  fallback: "all",
  read(where, name, value) {
    if (value === "all" || value === "none") return value;
    if (isPlainObject(value) && Object.keys(value).join() === "every") {
      return {every: wholeNumber(where, `${name}.every`, value.every as number, 1)};
    }
    throw new RangeError(`${where}: ${name} must be "all", "none" or {every: k}, got ${describe(value)}`);
  },
};

/** The updates from one row of the path to the next: Infinity where none is kept. */
export function updatesBetween(record: Recording): number {
  return typeof record === "object" ? record.every : record === "all" ? 1 : Infinity;
}
