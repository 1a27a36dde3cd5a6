/** A small number is written with so many digits. */
const digits = 17;

/**
 * A number with all its digits, in rows of so many characters: a large double is a whole number, and all of its digits
 * are known.
 */
export function digitRows(x: number, width: number): string[] {
  const text = (Math.abs(x) >= 2 ** 53 ? BigInt(x).toString() : small(x)).replace("-", "−");
  const rows: string[] = [];
  for (let at = 0; at < text.length; at += width) rows.push(text.slice(at, at + width));
  return rows;
}

function small(x: number): string {
  if (Number.isInteger(x)) return String(x);
  return Math.abs(x) < 1e-6 ? x.toExponential(digits - 1) : String(Number(x.toPrecision(digits)));
}
