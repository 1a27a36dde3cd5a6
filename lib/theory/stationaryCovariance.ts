import {Matrix} from "ml-matrix";
import {checkParts, inInterval, positive, rightOpenUnit} from "../arguments.js";
import {checkSquare} from "../matrix/checkSquare.js";
import {checkList} from "../options/numbers.js";
import {discreteLyapunov, type Rows} from "./discreteLyapunov.js";

/** The covariance in which noisy momentum settles: of the position x, of the velocity v, and between them. */
export interface StationaryCovariance {
  /** E xxᵀ. */
  readonly position: number[][];
  /** E vvᵀ. */
  readonly velocity: number[][];
  /** E xvᵀ. */
  readonly mixed: number[][];
}

/**
 * The stationary covariance of SGD with momentum on the quadratic ½xᵀAx, where each gradient is Ax + ξ with ξ of mean
 * 0 and covariance C: exact at every step size below the edge, whether or not A and C commute. Null from the edge on,
 * where the descent diverges and there is no stationary state.
 *
 * The pair z = (x, v) moves by z ← Mz + (−ηξ, −ηξ), M = [[I − ηA, γI], [−ηA, γI]], so that its covariance solves the
 * discrete Lyapunov equation X = MXMᵀ + η²[[C, C], [C, C]].
 *
 * @param problem `eta` η ∈ (0, ∞), the step size
 *   `gamma` γ ∈ [0, 1), the damping; 0 by default: gradient descent
 *   `A`, n × n, symmetric, positive definite, and `C`, n × n, symmetric, positive semidefinite
 * @throws RangeError if an argument is out of range, or a matrix not n × n
 */
export function stationaryCovariance(problem: {
  eta: number;
  gamma?: number;
  A: Rows;
  C: Rows;
}): StationaryCovariance | null {
  const {eta, gamma = 0, A, C} = checkParts("stationaryCovariance", "problem", problem);
  inInterval("stationaryCovariance", "eta", eta, positive);
  inInterval("stationaryCovariance", "gamma", gamma, rightOpenUnit);
  const n = checkList("stationaryCovariance", "A", A).length;
  checkSquare("stationaryCovariance", "A", A, n);
  checkSquare("stationaryCovariance", "C", C, n);
  const M = Matrix.zeros(2 * n, 2 * n);
  const Q = Matrix.zeros(2 * n, 2 * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const here = i === j ? 1 : 0;
      M.set(i, j, here - eta * A[i][j]);
      M.set(n + i, j, -eta * A[i][j]);
      for (const row of [i, n + i]) {
        M.set(row, n + j, gamma * here);
        for (const column of [j, n + j]) Q.set(row, column, eta ** 2 * C[i][j]);
      }
    }
  }
  const solution = discreteLyapunov(M.to2DArray(), Q.to2DArray());
  if (solution === null) return null;
  const X = new Matrix(solution);
  return {
    position: X.subMatrix(0, n - 1, 0, n - 1).to2DArray(),
    velocity: X.subMatrix(n, 2 * n - 1, n, 2 * n - 1).to2DArray(),
    mixed: X.subMatrix(0, n - 1, n, 2 * n - 1).to2DArray(),
  };
}
