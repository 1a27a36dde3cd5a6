import {csvParseRows} from "d3-dsv";
import {checkText} from "./checkText.js";
import {classCount, type Digits, darkest, pixelCount} from "./digits.js";

/**
 * Reads digits from CSV without a header: per row the 64 pixels, whole numbers in [0, 16], then the label.
 *
 * @param text the text of the file
 * @param file its name, for errors
 * @throws RangeError for a file without rows, a row of another length, or an entry that is none of the numbers
 *   allowed; the message names file, row and column, counted from 1, what is allowed and what was there
 */
export function parseDigits(text: string, file: string): Digits {
  checkText("parseDigits", "file", file);
  checkText(file, "the whole", text);
  const rows = csvParseRows(text);
  if (rows.length === 0) throw new RangeError(`${file}: must have one row at least, got none`);
  const pixels = new Float64Array(rows.length * pixelCount);
  const labels = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    const where = `${file}, row ${i + 1}`;
    if (row.length !== pixelCount + 1) {
      const allowed = `${pixelCount + 1} columns, ${pixelCount} pixels and a label`;
      throw new RangeError(`${where}: must have ${allowed}, got ${row.length}`);
    }
    for (let j = 0; j < pixelCount; j++) {
      pixels[i * pixelCount + j] = wholeNumberIn(row[j], darkest, where, `pixel ${j + 1}`) / darkest;
    }
    labels[i] = wholeNumberIn(row[pixelCount], classCount - 1, where, `the label, column ${pixelCount + 1},`);
  });
  return {count: rows.length, pixels, labels};
}

/** The number that an entry spells in plain digits, if it is at most `most`. */
function wholeNumberIn(entry: string, most: number, where: string, name: string): number {
  if (!/^\d+$/.test(entry) || Number(entry) > most) {
    const got = entry === "" ? "nothing" : entry;
    throw new RangeError(`${where}: ${name} must be a whole number in [0, ${most}], got ${got}`);
  }
  return Number(entry);
}
