import {powerOfTen} from "./format.js";

/** The powers of ten in an interval: the ticks of a logarithmic axis with room for no others. */
export function powersIn([least, most]: readonly [number, number]): number[] {
  const first = Math.ceil(Math.log10(least) - 1e-9);
  const last = Math.floor(Math.log10(most) + 1e-9);
  return Array.from({length: last - first + 1}, (_, i) => 10 ** (first + i));
}

/** A power of ten as plain digits where those are few: 0.01, 100, then 10⁴. */
export function plainPower(value: number): string {
  return value > 0.005 && value < 5000 ? String(Number(value.toPrecision(1))) : powerOfTen(value);
}
