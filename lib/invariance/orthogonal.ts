import {sameLength} from "../arguments.js";
import type {ChangeOfVariables} from "../objectives/wrappers/changeOfVariables.js";

/** The change of variables u = Qw by an orthogonal matrix Q, given row by row: its inverse is Qᵀ. */
export function orthogonal(Q: Float64Array, dimension: number): ChangeOfVariables {
  sameLength("orthogonal", "Q", Q, dimension ** 2);
  const inverse = Q.map((_, k) => Q[(k % dimension) * dimension + Math.floor(k / dimension)]);
  return {dimension, matrix: Q, inverse, shift: new Float64Array(dimension)};
}

/**
 * The change W → UWV of a rows × columns matrix W, as a change of its entries row by row: the orthogonal matrix U
 * turns the axes of the rows, V those of the columns. Its matrix is the Kronecker product of U and Vᵀ.
 *
 * @param U orthogonal, rows × rows, row by row
 * @param V orthogonal, columns × columns, row by row
 */
export function rowsAndColumns(
  U: Float64Array,
  V: Float64Array,
  [rows, columns]: readonly [number, number],
): ChangeOfVariables {
  sameLength("rowsAndColumns", "U", U, rows ** 2);
  sameLength("rowsAndColumns", "V", V, columns ** 2);
  const dimension = rows * columns;
  const matrix = new Float64Array(dimension ** 2);
  for (let to = 0; to < dimension; to++) {
    for (let from = 0; from < dimension; from++) {
      const u = U[Math.floor(to / columns) * rows + Math.floor(from / columns)];
      const v = V[(from % columns) * columns + (to % columns)];
      matrix[to * dimension + from] = u * v;
    }
  }
  return orthogonal(matrix, dimension);
}
