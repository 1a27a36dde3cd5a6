import {type Digits, side} from "../../data/digits.js";

/**
 * Each digit as the ink in its eight rows, each with mean 0 and variance 1 over the digits, and a constant 1. A row that
 * is the same in all digits is left out.
 */
export function inkPerRow({count, pixels}: Digits): Float64Array[] {
  const columns = Array.from({length: side}, (_, row) => {
    const ink = Float64Array.from({length: count}, (_, k) => {
      const from = (k * side + row) * side;
      return pixels.subarray(from, from + side).reduce((sum, pixel) => sum + pixel, 0);
    });
    const mean = ink.reduce((sum, x) => sum + x, 0) / count;
    const spread = Math.sqrt(ink.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count);
    return spread === 0 ? undefined : ink.map(x => (x - mean) / spread);
  }).filter(column => column !== undefined);
  return Array.from({length: count}, (_, k) => Float64Array.of(...columns.map(column => column[k]), 1));
}
