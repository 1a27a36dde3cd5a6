import {leftOpenUnit, nonNegative} from "../../arguments.js";
import {product, productOfTransposed, productWithTransposed} from "../../matrix/products.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import {whole} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import {type Rate, rate} from "../../schedules/schedule.js";
import type {Vector} from "../../vector.js";
import {checkedState} from "../checkedState.js";
import {hintAtBetas} from "../hintAtBetas.js";
import type {NotedState} from "../notedState.js";
import type {Optimizer} from "../optimizer.js";
import {lostSquares} from "./lostSquares.js";
import {fitsShape, type MatrixShape, matrixShape} from "./matrixShape.js";

/** All matrices row by row, and in double precision whatever w is in. They start at 0. */
export interface SoapState extends NotedState {
  /** L, the average of GGᵀ (rows²). */
  L: Float64Array;
  /** R, the average of GᵀG (columns²). */
  R: Float64Array;
  /** The eigenvectors of L in its columns (rows²). */
  QL: Float64Array;
  /** The eigenvectors of R in its columns (columns²). */
  QR: Float64Array;
  /** M, the average of the gradients, in the axes of W. */
  M: Float64Array;
  /** S, the average of the squared gradients, in the axes of QL and QR. */
  S: Float64Array;
  /** The shares of M and of S that gradients have filled, as in Adam. */
  shareM: number;
  shareS: number;
  /** Gradients seen. */
  seen: number;
  /** Scratch: a matrix in the turned axes, a product on the way there, GGᵀ and GᵀG. */
  turned: Float64Array;
  half: Float64Array;
  left: Float64Array;
  right: Float64Array;
}

/** The options of `soap`. */
export interface SoapOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.003 by default. */
  eta?: Rate;
  /**
   * β ∈ (0, 1], the rate of the average of the gradients, a number or a schedule; 0.05 by default. The
   * paper's and PyTorch's β₁ is 1 − β.
   */
  beta?: Rate;
  /**
   * γ ∈ (0, 1], the rate of the averages of products, a number or a schedule; 0.05 by default. The paper's
   * β₂ is 1 − γ.
   */
  gamma?: Rate;
  /** ε ∈ [0, ∞), outside the root, a number or a schedule; 1e-8 by default. */
  epsilon?: Rate;
  /** The axes are renewed every so many gradients, a whole number ≥ 1; 10 by default. */
  every?: number;
  /** [rows, columns]: w is W, row by row. */
  shape: MatrixShape;
}

/**
 * SOAP: Adam in the axes that Shampoo finds, for parameters that are a matrix W with the gradient G:
 *
 *     L ← (1 − γ)L + γGGᵀ,  R ← (1 − γ)R + γGᵀG
 *     QL, QR ← the eigenvectors of L and R, every so many steps
 *     M ← (1 − β)M + βG
 *     S ← (1 − γ)S + γ(QLᵀ G QR)²                      element by element
 *     W ← W − η QL [QLᵀ M̂ QR / (√Ŝ + ε)] QRᵀ           with Adam's M̂ and Ŝ
 *
 * The first step, in the gradient's own axes, is Shampoo's: the orthogonal factor of G.
 *
 * The path turns with the axes of the rows and of the columns, W → UWV, as long as L and R have each eigenvalue only
 * once. For rows ≠ columns and axes that are kept for more than one step that fails: one gradient does not fill the
 * larger of the two, the axes of its empty directions are arbitrary, and S keeps a trace of them.
 *
 * Departures from the paper: L, R and the axes take a gradient in before its step and not after it, so that there
 * are axes for the first one (which the authors' code lets pass). The axes are computed anew, where the paper goes one
 * step of power iteration and QR from the old ones; their order by eigenvalues keeps S with them. And an element
 * whose √S rounding cannot tell from 0 beside all of S is left alone: in its own axes a gradient is diagonal, and
 * Adam would make full steps of the rounding beside the diagonal. The decompositions allocate, as ml-matrix does. At
 * ε = 0 gradients below 1.5e-154, whose squares are below the doubles, make no step, and a note says so.
 *
 * @param options by their names, with their ranges and defaults: `SoapOptions`
 * @throws RangeError if the shape does not hold whole numbers ≥ 1, or w has another number of entries
 * @example
 * run(soap({eta: 0.1, shape: [2, 2]}), rotatedQuadratic({lambda: [1, 2, 3, 4]}), [1, 2, 3, 4], {steps: 100});
 * @source Vyas et al. (2024), SOAP: improving and stabilizing Shampoo using Adam, algorithm 3
 */
export function soap(options: SoapOptions): Optimizer<SoapState> {
  const {
    eta: etaAt,
    beta: betaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
    every,
    shape,
  } = readOptions("soap", options, {
    eta: rate(nonNegative, 0.003),
    beta: rate(leftOpenUnit, 0.05),
    gamma: rate(leftOpenUnit, 0.05),
    epsilon: rate(nonNegative, 1e-8),
    every: whole(1, 10),
    shape: matrixShape,
  });
  hintAtBetas("soap", options);
  const [rows, columns] = shape;
  const {init, checkStep} = checkedState("soap", (w): SoapState => {
    fitsShape("soap", w, shape);
    return {
      eta: Number.NaN,
      note: "",
      L: new Float64Array(rows * rows),
      R: new Float64Array(columns * columns),
      QL: new Float64Array(rows * rows),
      QR: new Float64Array(columns * columns),
      M: new Float64Array(w.length),
      S: new Float64Array(w.length),
      shareM: 0,
      shareS: 0,
      seen: 0,
      turned: new Float64Array(w.length),
      half: new Float64Array(w.length),
      left: new Float64Array(rows * rows),
      right: new Float64Array(columns * columns),
    };
  });
  return {
    name: "SOAP",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const {L, R, QL, QR, left, right} = state;
      productWithTransposed(g, g, [rows, columns, rows], left);
      productOfTransposed(g, g, [columns, rows, columns], right);
      average(L, left, gamma);
      average(R, right, gamma);
      if (state.seen % every === 0) {
        QL.set(symmetricEigen(L, rows).vectors);
        QR.set(symmetricEigen(R, columns).vectors);
      }
      const epsilon = epsilonAt(t);
      // ε stands beside the roots, so its square beside what they are taken of.
      state.note = lostSquares(g, L, rows, epsilon * epsilon);
      turnedAdam(w, g, state, shape, {
        eta: state.note ? 0 : eta,
        beta: betaAt(t),
        gamma,
        epsilon,
      });
      state.seen++;
      state.eta = eta;
    },
  };
}

/** A ← (1 − γ)A + γB. */
function average(A: Float64Array, B: Vector, gamma: number): void {
  for (let i = 0; i < A.length; i++) A[i] = (1 - gamma) * A[i] + gamma * B[i];
}

/** One step of Adam in the axes QL and QR. */
function turnedAdam(
  w: Vector,
  g: Vector,
  state: SoapState,
  [rows, columns]: MatrixShape,
  {eta, beta, gamma, epsilon}: {eta: number; beta: number; gamma: number; epsilon: number},
): void {
  const {QL, QR, M, S, half, turned} = state;
  const turn = (X: Vector) => {
    productOfTransposed(QL, X, [rows, rows, columns], half);
    product(half, QR, [rows, columns, columns], turned);
  };
  turn(g);
  let total = 0;
  for (let i = 0; i < S.length; i++) {
    S[i] = (1 - gamma) * S[i] + gamma * turned[i] * turned[i];
    total += S[i];
  }
  // An infinite gradient makes NaN of all, instead of passing for one beside which everything is negligible.
  const negligible = Number.isFinite(total) ? ((rows + columns) * Number.EPSILON) ** 2 * total : Number.NaN;
  average(M, g, beta);
  state.shareM = (1 - beta) * state.shareM + beta;
  state.shareS = (1 - gamma) * state.shareS + gamma;

  turn(M);
  for (let i = 0; i < S.length; i++) {
    const scale = Math.sqrt(S[i] / state.shareS) + epsilon;
    turned[i] = S[i] <= negligible ? 0 : turned[i] / state.shareM / scale;
  }
  product(QL, turned, [rows, rows, columns], half);
  productWithTransposed(half, QR, [rows, columns, columns], turned);
  for (let i = 0; i < w.length; i++) w[i] -= eta * turned[i];
}
