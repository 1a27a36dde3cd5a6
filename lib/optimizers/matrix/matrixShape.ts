import {sameLength, wholeNumber} from "../../arguments.js";
import {describe} from "../../describe.js";
import type {Option} from "../../options/option.js";
import type {Vector} from "../../vector.js";

/** Rows and columns of the matrix W that the parameters are, row by row. */
export type MatrixShape = readonly [rows: number, columns: number];

/** The option of a factory that is a shape: two whole numbers that are at least 1. */
export const matrixShape: Option<MatrixShape> = {
  fallback: undefined,
  read(where, name, value) {
    if (!Array.isArray(value) || value.length !== 2) {
      throw new RangeError(`${where}: ${name} must be [rows, columns], got ${describe(value)}`);
    }
    return [wholeNumber(where, "rows", value[0], 1), wholeNumber(where, "columns", value[1], 1)];
  },
};

/** Throws a RangeError unless w has rows × columns entries. */
export function fitsShape(where: string, w: Vector, [rows, columns]: MatrixShape): void {
  sameLength(where, "w", w, rows * columns);
}
