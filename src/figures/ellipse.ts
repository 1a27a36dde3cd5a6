/** A symmetric 2 × 2 matrix by rows: xx, xy, yx, yy. */
export type Plane = ArrayLike<number>;

/** The corners of the polygon that is drawn for an ellipse. */
const corners = 72;

/**
 * The points c + r·C^½u with |u| = 1: of a covariance C, r standard deviations around the centre c.
 *
 * Drawn by the Cholesky factor of C, which gives the same ellipse as the square root.
 */
export function ellipse(C: Plane, r: number, centre: ArrayLike<number> = [0, 0]): [number, number][] {
  const l11 = Math.sqrt(Math.max(0, C[0]));
  const l21 = l11 === 0 ? 0 : C[1] / l11;
  const l22 = Math.sqrt(Math.max(0, C[3] - l21 * l21));
  return Array.from({length: corners + 1}, (_, i) => {
    const c = r * Math.cos((2 * Math.PI * i) / corners);
    const s = r * Math.sin((2 * Math.PI * i) / corners);
    return [centre[0] + l11 * c, centre[1] + l21 * c + l22 * s];
  });
}

/** The level line ½(w − w*)ᵀH(w − w*) = level of a bowl: an ellipse of the covariance H⁻¹. */
export function levelEllipse(H: Plane, level: number, centre: ArrayLike<number>): [number, number][] {
  const determinant = H[0] * H[3] - H[1] * H[2];
  if (determinant <= 0) return [];
  const inverse = [H[3] / determinant, -H[1] / determinant, -H[2] / determinant, H[0] / determinant];
  return ellipse(inverse, Math.sqrt(2 * level), centre);
}
