import {sameLength, wholeNumber} from "../arguments.js";
import type {Vector} from "../vector.js";

/** Rows and columns of the matrix W that the parameters are, row by row. */
export type MatrixShape = readonly [rows: number, columns: number];

/** Returns the shape if both numbers are whole and at least 1; throws a RangeError otherwise. */
export function checkShape(where: string, [rows, columns]: MatrixShape): MatrixShape {
  return [wholeNumber(where, "rows", rows, 1), wholeNumber(where, "columns", columns, 1)];
}

/** Throws a RangeError unless w has rows × columns entries. */
export function fitsShape(where: string, w: Vector, [rows, columns]: MatrixShape): void {
  sameLength(where, "w", w, rows * columns);
}
