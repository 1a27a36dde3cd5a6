import {Matrix, QrDecomposition} from "ml-matrix";
import type {RandomGenerator} from "../random/generator.js";

/**
 * An orthogonal n × n matrix, row by row, drawn uniformly (by Haar's measure) from all of them: the factor Q of a
 * matrix of unit normals, with the signs chosen that make the diagonal of R positive. Half of them also reflect.
 *
 * @source Mezzadri (2007), How to generate random matrices from the classical compact groups, section 5
 */
export function randomRotation(n: number, generator: RandomGenerator): Float64Array {
  const normals = new Matrix(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) normals.set(i, j, generator.normal());
  const {orthogonalMatrix: Q, upperTriangularMatrix: R} = new QrDecomposition(normals);
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) out[i * n + j] = Q.get(i, j) * Math.sign(R.get(j, j));
  }
  return out;
}
