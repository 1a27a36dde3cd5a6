import {nonNegative} from "../../arguments.js";
import {product, productOfTransposed, productWithTransposed} from "../../matrix/products.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import {onRange, symmetricFunction} from "../../matrix/symmetricFunction.js";
import {readOptions} from "../../options/option.js";
import {type Rate, rate} from "../../schedules/schedule.js";
import {checkedState} from "../checkedState.js";
import type {NotedState} from "../notedState.js";
import type {Optimizer} from "../optimizer.js";
import {lostSquares} from "./lostSquares.js";
import {fitsShape, type MatrixShape, matrixShape} from "./matrixShape.js";

/** All matrices row by row, and in double precision whatever w is in. */
export interface ShampooState extends NotedState {
  /** L, the sum of GGᵀ (rows²). Starts at 0. */
  L: Float64Array;
  /** R, the sum of GᵀG (columns²). Starts at 0. */
  R: Float64Array;
  /** GGᵀ, then (L + εI)^(−1/4). */
  left: Float64Array;
  /** GᵀG, then (R + εI)^(−1/4). */
  right: Float64Array;
  /** (L + εI)^(−1/4) G. */
  half: Float64Array;
  /** P, the direction: W ← W − ηP. */
  P: Float64Array;
}

/** The options of `shampoo`. */
export interface ShampooOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default. */
  eta?: Rate;
  /** ε ∈ [0, ∞), added to the eigenvalues of both sums, a number or a schedule; 1e-8 by default. */
  epsilon?: Rate;
  /** [rows, columns]: w is W, row by row. */
  shape: MatrixShape;
}

/**
 * Shampoo, for parameters that are a matrix W with the gradient G:
 *
 *     L ← L + GGᵀ
 *     R ← R + GᵀG
 *     W ← W − η(L + εI)^(−1/4) G (R + εI)^(−1/4)
 *
 * Two small matrices take the place of full-matrix AdaGrad's large one, so that the path turns with the axes of
 * the rows and of the columns, W → UWV, but not under every rotation of w. ε is added to the sums, where the paper
 * starts them from it: the same matrices. Directions in which no gradient has been seen yet are left alone. At ε = 0
 * gradients below 1.5e-154, whose squares are below the doubles, make no step, and a note says so.
 *
 * The price is two eigen-decompositions per step, O(rows³ + columns³). They allocate, as ml-matrix does.
 *
 * @param options by their names, with their ranges and defaults: `ShampooOptions`
 * @throws RangeError if the shape does not hold whole numbers ≥ 1, or w has another number of entries
 * @example
 * run(shampoo({eta: 0.1, shape: [2, 2]}), rotatedQuadratic({lambda: [1, 2, 3, 4]}), [1, 2, 3, 4], {steps: 100});
 * @source Gupta, Koren, Singer (2018), Shampoo: preconditioned stochastic tensor optimization, algorithm 1
 */
export function shampoo(options: ShampooOptions): Optimizer<ShampooState> {
  const {
    eta: etaAt,
    epsilon: epsilonAt,
    shape,
  } = readOptions("shampoo", options, {
    eta: rate(nonNegative, 0.01),
    epsilon: rate(nonNegative, 1e-8),
    shape: matrixShape,
  });
  const [rows, columns] = shape;
  const {init, checkStep} = checkedState("shampoo", (w): ShampooState => {
    fitsShape("shampoo", w, shape);
    return {
      eta: Number.NaN,
      note: "",
      L: new Float64Array(rows * rows),
      R: new Float64Array(columns * columns),
      left: new Float64Array(rows * rows),
      right: new Float64Array(columns * columns),
      half: new Float64Array(rows * columns),
      P: new Float64Array(rows * columns),
    };
  });
  return {
    name: "Shampoo",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const {L, R, left, right, half, P} = state;
      const eta = etaAt(t);
      const epsilon = epsilonAt(t);
      productWithTransposed(g, g, [rows, columns, rows], left);
      productOfTransposed(g, g, [columns, rows, columns], right);
      addInverseFourthRoot(L, left, rows, epsilon);
      addInverseFourthRoot(R, right, columns, epsilon);
      product(left, g, [rows, rows, columns], half);
      product(half, right, [rows, columns, columns], P);
      state.note = lostSquares(g, L, rows, epsilon);
      if (!state.note) for (let i = 0; i < w.length; i++) w[i] -= eta * P[i];
      state.eta = eta;
    },
  };
}

/** sum ← sum + term, then term ← (sum + εI)^(−1/4). */
function addInverseFourthRoot(sum: Float64Array, term: Float64Array, n: number, epsilon: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] += term[i];
  const eigen = symmetricEigen(sum, n);
  symmetricFunction(
    eigen,
    onRange(eigen, lambda => (lambda + epsilon) ** (-1 / 4)),
    term,
  );
}
