/** The four numbers of a matrix of 2 × 2, row by row. */
export type Square = readonly number[];

/** A product of two matrices of 2 × 2. */
export function times(A: Square, B: Square): number[] {
  const [a, b, c, d] = A;
  const [e, f, g, h] = B;
  return [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h];
}

/** The determinant of a matrix of 2 × 2. */
export function determinant([a, b, c, d]: Square): number {
  return a * d - b * c;
}

/** The inverse of a matrix of 2 × 2; undefined if its determinant is 0. */
export function inverse(A: Square): number[] | undefined {
  const [a, b, c, d] = A;
  const det = determinant(A);
  return det === 0 ? undefined : [d / det, -b / det, -c / det, a / det];
}
