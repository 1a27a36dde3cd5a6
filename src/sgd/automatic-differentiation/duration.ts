import {short} from "../../figures/format.js";

const units = [
  ["second", 1],
  ["minute", 60],
  ["hour", 3600],
  ["day", 86_400],
  ["year", 31_557_600],
] as const;

/** A time in words, in the largest unit of which there is at least one: "2.78 hours". */
export function duration(seconds: number): string {
  const [name, length] = units.findLast(([, length]) => seconds >= length) ?? units[0];
  const count = short(seconds / length);
  return `${count} ${name}${count === "1" ? "" : "s"}`;
}
