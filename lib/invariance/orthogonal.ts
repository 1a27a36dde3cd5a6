import {wholeNumber} from "../arguments.js";
import type {ChangeOfVariables} from "../objectives/wrappers/changeOfVariables.js";
import {matrixShape} from "../optimizers/matrix/matrixShape.js";
import {checkVectorOf} from "../vector.js";

/** The change of variables u = Qw by an orthogonal matrix Q, given row by row: its inverse is Qᵀ. */
export function orthogonal(Q: Float64Array, dimension: number): ChangeOfVariables {
  wholeNumber("orthogonal", "dimension", dimension, 1);
  checkVectorOf("orthogonal", "Q", Q, dimension ** 2);
  const inverse = Q.map((_, k) => Q[(k % dimension) * dimension + Math.floor(k / dimension)]);
  return {dimension, matrix: Q, inverse, shift: new Float64Array(dimension)};
}

/**
 * The change W → UWV of a rows × columns matrix W, as a change of its entries row by row: the orthogonal matrix U
 * turns the axes of the rows, V those of the columns. Its matrix is the Kronecker product of U and Vᵀ.
 *
 * @param U orthogonal, rows × rows, row by row
 * @param V orthogonal, columns × columns, row by row
 * @param shape rows and columns, each ≥ 1
 */
export function rowsAndColumns(
  U: Float64Array,
  V: Float64Array,
  shape: readonly [number, number],
): ChangeOfVariables {
  const [rows, columns] = matrixShape.read("rowsAndColumns", "shape", shape);
  checkVectorOf("rowsAndColumns", "U", U, rows ** 2);
  checkVectorOf("rowsAndColumns", "V", V, columns ** 2);
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
