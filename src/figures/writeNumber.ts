import {short} from "./format.js";

/** A number in words, also where it is none. */
export function writeNumber(x: number): string {
  if (Number.isNaN(x)) return "no number";
  if (Math.abs(x) === Infinity) return x > 0 ? "∞" : "−∞";
  return short(x);
}
