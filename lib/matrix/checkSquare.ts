import {inInterval, real, sameLength} from "../arguments.js";

/** Throws a RangeError unless the rows are those of an n × n matrix of finite numbers. */
export function checkSquare(
  where: string,
  name: string,
  rows: readonly (readonly number[])[],
  n: number,
): void {
  sameLength(where, name, rows, n);
  for (let i = 0; i < n; i++) {
    sameLength(where, `${name}[${i}]`, rows[i], n);
    for (let j = 0; j < n; j++) inInterval(where, `${name}[${i}][${j}]`, rows[i][j], real);
  }
}
