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

/** A logarithmic axis with its ticks at powers of ten, or at every so many of them, as plain digits where those are few. */
export function logAxis(
  domain: readonly [number, number],
  label: string | null,
  {every = 1, plain = false}: {readonly every?: number; readonly plain?: boolean} = {},
) {
  return {
    type: "log",
    domain: [...domain] as [number, number],
    label,
    ticks: powersIn(domain).filter((_, i) => i % every === 0),
    tickFormat: plain ? plainPower : powerOfTen,
  } as const;
}
