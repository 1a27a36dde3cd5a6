/**
 * Reads a number as people write it: with a point or a comma before the decimals, with a minus of either kind.
 *
 * @returns the number, or the end of a sentence that says why it is none
 */
export function readNumber(text: string): {value: number} | {problem: string} {
  const plain = text.trim().replace("−", "-");
  const separators = plain.match(/[.,]/g)?.length ?? 0;
  if (separators > 1)
    return {problem: "must have one decimal point or comma, without marks between thousands"};
  const value = plain === "" ? Number.NaN : Number(plain.replace(",", "."));
  return Number.isNaN(value) ? {problem: "must be a number such as 0.5"} : {value};
}

/** The number with the fewest digits in an interval: what a reader would have meant by a place on a track. */
export function roundest(least: number, most: number): number {
  if (least <= 0 && most >= 0) return 0;
  const middle = (least + most) / 2;
  for (let digits = 1; digits < 15; digits++) {
    const rounded = Number(middle.toPrecision(digits));
    if (rounded >= least && rounded <= most) return rounded;
  }
  return middle;
}
