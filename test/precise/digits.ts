import type {DoubleDouble} from "../../lib/precise/doubleDouble.js";

/** The digits after the point that are compared. */
const places = 50;

/** A double as a whole multiple of 10⁻⁵⁰, cut off: its value is a fraction with a power of two below. */
function units(x: number): bigint {
  if (x === 0) return 0n;
  const exponent = Math.floor(Math.log2(Math.abs(x))) - 60;
  const mantissa = x * 2 ** -exponent;
  const whole = BigInt(mantissa) * 10n ** BigInt(places);
  return exponent >= 0 ? whole << BigInt(exponent) : whole / (1n << BigInt(-exponent));
}

/** |a/b − 1| for b in decimal digits, which a double could not hold. */
export function errorAgainst({hi, lo}: DoubleDouble, decimal: string): number {
  const [whole, fraction = ""] = decimal.replace("-", "").split(".");
  const sign = decimal.startsWith("-") ? -1n : 1n;
  const expected = sign * BigInt(whole + fraction.padEnd(places, "0").slice(0, places));
  return Math.abs(Number(units(hi) + units(lo) - expected) / Number(expected));
}
