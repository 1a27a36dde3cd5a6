import {inInterval, real, sameLength} from "../arguments.js";

/** Throws a RangeError unless the rows are those of an n × n matrix of finite numbers. */
export function checkSquare(
  where: string,
  name: string,
  rows: readonly (readonly number[])[],
  n: number,
): void {
  sameLength(where, name, rows, n);
  rows.forEach((row, i) => {
    sameLength(where, `${name}[${i}]`, row, n);
    row.forEach((entry, j) => {
      inInterval(where, `${name}[${i}][${j}]`, entry, real);
    });
  });
}
