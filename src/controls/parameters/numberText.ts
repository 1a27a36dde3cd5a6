/** Thousands in threes: after spaces, after two commas or more, or after one comma that cannot be a decimal one. */
const inThrees = {
  any: /^-?[1-9]\d{0,2}(?:(?:[ \u00a0\u202f]\d{3})+|(?:,\d{3}){2,})$/,
  whole: /^-?[1-9]\d{0,2},\d{3}$/,
};

/**
 * Reads a number as people write it: with a point or a comma before the decimals, with a minus of either kind, and a
 * whole one with spaces or commas between its thousands.
 *
 * @param isLargeAndWhole whether a whole number of a thousand or more is asked for, so that 1,500 is no decimal fraction
 * @returns the number, or the end of a sentence that says why it is none
 */
export function readNumber(text: string, isLargeAndWhole = false): {value: number} | {problem: string} {
  const written = text.trim().replace("−", "-");
  const hasThrees = inThrees.any.test(written) || (isLargeAndWhole && inThrees.whole.test(written));
  const plain = hasThrees ? written.replace(/[^-\d]/g, "") : written;
  const separators = plain.match(/[.,]/g)?.length ?? 0;
  if (separators > 1)
    return {
      problem: "must have one decimal point or comma, or spaces or commas between thousands",
    };
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
