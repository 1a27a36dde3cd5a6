import {symmetricEigen} from "../matrix/symmetricEigen.js";
import {dot, type Vector} from "../vector.js";
import {type Plane, planeAlong} from "./plane.js";

/**
 * The share of a path's variance that lies in a plane:
 *
 *     Σ |P(w_t − w̄)|² / Σ |w_t − w̄|²
 *
 * with w̄ the mean of the points and P the projection on the plane's two directions. 1 if the path lies in a plane that
 * is parallel to it, 0 if it keeps at a right angle.
 */
export function shareOfVariance(path: readonly Vector[], {u, v}: Plane): number {
  let [inside, all] = [0, 0];
  for (const away of centred(path)) {
    inside += dot(u, away) ** 2 + dot(v, away) ** 2;
    all += dot(away, away);
  }
  return inside / all;
}

/**
 * The plane through a point along the first two principal directions of a path: no other plane holds a larger share of
 * the path's variance. The directions are found in the space of the points, of which there are fewer than weights: an
 * eigenvector q of the points' inner products gives the direction Σ q_t (w_t − w̄).
 *
 * @param path three points at least that are not on one line
 * @source Jolliffe (2002), Principal component analysis, 2nd ed., section 3.5
 */
export function principalPlane(path: readonly Vector[], origin: Vector): Plane {
  const points = centred(path);
  const count = points.length;
  const products = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      products[i * count + j] = products[j * count + i] = dot(points[i], points[j]);
    }
  }
  const {vectors} = symmetricEigen(products, count);
  const direction = (column: number) => {
    const sum = new Float64Array(origin.length);
    points.forEach((point, t) => {
      const share = vectors[t * count + column];
      for (let i = 0; i < sum.length; i++) sum[i] += share * point[i];
    });
    return sum;
  };
  return planeAlong(origin, direction(count - 1), direction(count - 2));
}

/** The points less their mean. */
function centred(path: readonly Vector[]): Float64Array[] {
  const mean = new Float64Array(path[0].length);
  for (const w of path) for (let i = 0; i < mean.length; i++) mean[i] += w[i] / path.length;
  return path.map(w => Float64Array.from(w, (x, i) => x - mean[i]));
}
