import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {checkParts, inInterval, nonNegative} from "../arguments.js";
import {rows} from "../options/numbers.js";
import {type BatchDraw, batchCovarianceShare} from "./batchCovariance.js";

/** What one step of mini-batch SGD does to the second moment of the error, at any step size. */
export interface SecondMomentMap {
  /** λmax of the Hessian: 2/λmax is the edge without noise. */
  readonly lambdaMax: number;
  /** The factor by which E eeᵀ changes per step in the end. Below 1 it converges, above 1 it diverges. */
  spectralRadius(eta: number): number;
  /** The step size at which that factor is 1: from there on the mean square diverges. */
  readonly edge: number;
}

/** Eigenvalues of the Hessian below this share of λmax count as 0: nothing moves there. */
const nullShare = 1e-12;

/**
 * The second-moment map of mini-batch SGD on least squares ½(xᵢᵀw − yᵢ)², where each step draws its batch anew:
 *
 *     T(Σ) = E (I − ηH_B)Σ(I − ηH_B) = Σ − η(HΣ + ΣH) + η²[(1 − c)HΣH + c·E xxᵀΣxxᵀ]
 *
 * with H_B = (1/B)Σ xxᵀ over the batch, H = E H_B and c the share of `batchCovarianceShare` (1/B with replacement). The
 * labels do not matter for stability: they add a term that does not depend on Σ.
 *
 * In the eigenbasis of H, over an orthonormal basis of the symmetric matrices, T is a symmetric matrix
 * I − ηD + η²M with D = diag(λₐ + λ_b), and M positive semidefinite. T maps covariances to covariances, so that its spectral
 * radius is its greatest eigenvalue; that is 1 where the greatest eigenvalue of ηD^−½MD^−½ is 1.
 *
 * @param inputs the inputs xᵢ, all of one length n; the map costs O(Nn⁴) and is for n up to some ten
 * @source Ma, Bassily, Belkin (2018), The power of interpolation; Mulayoff, Michaeli (2024), Exact mean square linear
 *   stability analysis for SGD
 */
export function secondMomentMap(
  inputs: readonly ArrayLike<number>[],
  draw: Omit<BatchDraw, "count">,
): SecondMomentMap {
  const examples = rows().read("secondMomentMap", "inputs", inputs);
  const count = examples.length;
  const share = batchCovarianceShare({...checkParts("secondMomentMap", "draw", draw), count});
  const X = new Matrix(examples as number[][]);
  const H = X.transpose().mmul(X).div(count);
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(H, {assumeSymmetric: true});
  const lambdaMax = Math.max(...realEigenvalues);
  const kept = realEigenvalues.flatMap((lambda, i) => (lambda > nullShare * lambdaMax ? [i] : []));
  const lambdas = kept.map(i => realEigenvalues[i]);
  const Z = X.mmul(eigenvectorMatrix.subMatrixColumn(kept));

  const pairs = lambdas.flatMap((_, a) => lambdas.slice(a).map((_, b) => [a, a + b] as const));
  // Row k holds xxᵀ of example k in the basis of the symmetric matrices: off the diagonal an entry stands for two.
  const squares = new Matrix(count, pairs.length);
  for (let k = 0; k < count; k++) {
    pairs.forEach(([a, b], p) => {
      squares.set(k, p, (a === b ? 1 : Math.SQRT2) * Z.get(k, a) * Z.get(k, b));
    });
  }
  const M = squares
    .transpose()
    .mmul(squares)
    .mul(share / count);
  const D = pairs.map(([a, b]) => lambdas[a] + lambdas[b]);
  pairs.forEach(([a, b], p) => {
    M.set(p, p, M.get(p, p) + (1 - share) * lambdas[a] * lambdas[b]);
  });

  const scaled = new Matrix(M.rows, M.columns);
  for (let p = 0; p < M.rows; p++)
    for (let q = 0; q < M.columns; q++) scaled.set(p, q, M.get(p, q) / Math.sqrt(D[p] * D[q]));
  return {
    lambdaMax,
    edge: 1 / greatestEigenvalue(scaled),
    spectralRadius(eta) {
      inInterval("secondMomentMap", "eta", eta, nonNegative);
      return greatestEigenvalue(Matrix.mul(M, eta ** 2).add(Matrix.diag(D.map(d => 1 - eta * d))));
    },
  };
}

function greatestEigenvalue(symmetric: Matrix): number {
  return Math.max(...new EigenvalueDecomposition(symmetric, {assumeSymmetric: true}).realEigenvalues);
}
